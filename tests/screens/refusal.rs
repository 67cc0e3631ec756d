//! What a refusal must look like, wherever it appears: two sentences in the language of the window, the focus on them, and from
//! there to the field.

use pristan_tests::window::{Setting, Trouble, Window};
use words::{Args, Words};

/// One refusal, as a person at the desk must see it.
pub(crate) struct Refusal<'a> {
    code: &'static str,
    args: Args<'a>,
    field: Option<&'a str>,
}

impl<'a> Refusal<'a> {
    /// A refusal that is about the whole.
    pub(crate) const fn of(code: &'static str) -> Self {
        Self {
            code,
            args: Args::none(),
            field: None,
        }
    }

    /// About this field of the form.
    pub(crate) const fn at(mut self, field: &'a str) -> Self {
        self.field = Some(field);
        self
    }

    /// With this in its sentence.
    pub(crate) fn with(mut self, name: &'a str, value: impl Into<words::Value<'a>>) -> Self {
        self.args = self.args.with(name, value);
        self
    }

    /// The summary has the focus and says both sentences; Tab and Enter lead from it to the field, which says them again.
    pub(crate) async fn is_shown(&self, window: &Window, setting: &Setting) -> Result<(), Trouble> {
        let said = Words::new(setting.lang()).problem(self.code, &self.args);
        window.wait_for_focus(".error-summary").await?;
        // Behind the name of the field the sentence begins small.
        let what = said.what.chars().skip(1).collect::<String>();
        window.wait_for_text(".error-summary", &what).await?;
        window.wait_for_text(".error-summary", &said.to_do).await?;
        self.picture(window, setting).await?;
        let Some(field) = self.field else {
            return Ok(());
        };
        let both = format!("{} {}", said.what, said.to_do);
        window.wait_for_text(".wrong", &both).await?;
        window.press("Tab").await?;
        window.wait_for_focus(".error-summary a").await?;
        window.press("Enter").await?;
        let inside = format!("[data-field='{field}'], [data-field='{field}'] *");
        window.wait_for_focus(&inside).await
    }

    /// The sentences stand beside the password, which keeps the focus.
    pub(crate) async fn is_at_the_password(
        &self,
        window: &Window,
        setting: &Setting,
    ) -> Result<(), Trouble> {
        let said = Words::new(setting.lang()).problem(self.code, &self.args);
        window.wait_for_text("main.gate .wrong", &said.what).await?;
        window.wait_for_focus("[data-field=password]").await?;
        self.picture(window, setting).await
    }

    /// In every picture a person has to find out what to do; they are looked at.
    async fn picture(&self, window: &Window, setting: &Setting) -> Result<(), Trouble> {
        let field = self.field.unwrap_or("whole");
        let name = format!("refused-{}-{field}.{}", self.code, setting.code());
        window.picture(&name).await.map(drop)
    }
}
