//! What is shown, and waiting for it.

use std::time::Duration;

use fantoccini::Locator;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use serde_json::{Value, json};

use super::trouble::in_time;
use super::{Trouble, Window};

/// Between two looks at the page: about a frame.
const LOOK: Duration = Duration::from_millis(20);

/// Whether something of the selector is shown and contains the text, wherever its lines may break.
const SHOWN: &str = "const plain = text => text.replaceAll('\u{a0}', ' ');
    return [...document.querySelectorAll(arguments[0])]
    .some(one => one.checkVisibility() && plain(one.innerText ?? one.value ?? '').includes(plain(arguments[1])))";

impl Window {
    /// Waits until something that fits the selector is shown.
    ///
    /// # Errors
    /// When it is not shown in time.
    pub async fn wait_for(&self, css: &str) -> Result<(), Trouble> {
        self.wait_until(SHOWN, vec![json!(css), json!("")], css)
            .await
    }

    /// Waits until something that fits the selector shows `text`.
    ///
    /// # Errors
    /// When it is not shown in time.
    pub async fn wait_for_text(&self, css: &str, text: &str) -> Result<(), Trouble> {
        self.wait_until(
            SHOWN,
            vec![json!(css), json!(text)],
            &format!("“{text}” in {css}"),
        )
        .await
    }

    /// Waits until nothing that fits the selector is shown any more.
    ///
    /// # Errors
    /// When something still is after all the time.
    pub async fn wait_until_gone(&self, css: &str) -> Result<(), Trouble> {
        let script = SHOWN.replacen("return ", "return !", 1);
        self.wait_until(
            &script,
            vec![json!(css), json!("")],
            &format!("the end of {css}"),
        )
        .await
    }

    /// Waits until what has the focus fits the selector.
    ///
    /// # Errors
    /// When the focus does not get there in time.
    pub async fn wait_for_focus(&self, css: &str) -> Result<(), Trouble> {
        let script = "return document.activeElement?.matches(arguments[0]) ?? false";
        self.wait_until(script, vec![json!(css)], &format!("the focus on {css}"))
            .await
    }

    async fn wait_until(
        &self,
        script: &str,
        arguments: Vec<Value>,
        what: &str,
    ) -> Result<(), Trouble> {
        in_time(what, async {
            while self.client.execute(script, arguments.clone()).await? != Value::Bool(true) {
                tokio::time::sleep(LOOK).await;
            }
            Ok::<_, CmdError>(())
        })
        .await
    }

    /// The first element that fits the selector, once it is shown.
    async fn shown(&self, css: &str) -> Result<Element, Trouble> {
        self.wait_for(css).await?;
        in_time(css, self.client.find(Locator::Css(css))).await
    }

    /// The text of the first element that fits the selector, as a person sees it. Waits for it to be shown.
    ///
    /// # Errors
    /// When it is not shown in time.
    pub async fn text(&self, css: &str) -> Result<String, Trouble> {
        in_time(css, self.shown(css).await?.text()).await
    }

    /// What stands in the first field that fits the selector.
    ///
    /// # Errors
    /// When there is no such field in time.
    pub async fn value(&self, css: &str) -> Result<String, Trouble> {
        let value = in_time(css, self.shown(css).await?.prop("value")).await?;
        Ok(value.unwrap_or_default())
    }

    /// Clicks the first element that fits the selector, once it is shown.
    ///
    /// # Errors
    /// When it is not shown in time or something lies over it.
    pub async fn click(&self, css: &str) -> Result<(), Trouble> {
        in_time(css, self.shown(css).await?.click()).await
    }

    /// Puts the focus on the first field that fits the selector, empties it and types `text`.
    ///
    /// # Errors
    /// When there is no such field in time.
    pub async fn fill(&self, css: &str, text: &str) -> Result<(), Trouble> {
        let field = self.shown(css).await?;
        in_time(css, async {
            field.clear().await?;
            field.send_keys(text).await
        })
        .await
    }

    /// Puts text into the first field that fits the selector as pasting does: signs that no keyboard has among it.
    ///
    /// # Errors
    /// When there is no such field in time.
    pub async fn paste(&self, css: &str, text: &str) -> Result<(), Trouble> {
        self.wait_for(css).await?;
        let script = "const field = document.querySelector(arguments[0]);
            field.focus();
            field.select();
            return document.execCommand('insertText', false, arguments[1]);";
        match self.run(script, vec![json!(css), json!(text)]).await? {
            Value::Bool(true) => Ok(()),
            other => Err(Trouble::Odd(other.to_string())),
        }
    }

    /// The title of the page.
    ///
    /// # Errors
    /// When the window does not answer.
    pub async fn title(&self) -> Result<String, Trouble> {
        in_time("the title", self.client.title()).await
    }

    /// Runs a script in the page and gives back what it returns.
    ///
    /// # Errors
    /// When the script throws or the window does not answer.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Trouble> {
        in_time("a script", self.client.execute(script, arguments)).await
    }

    /// Makes the window this many pixels wide and high, as far as the display allows.
    ///
    /// # Errors
    /// When the window does not answer.
    pub async fn resize(&self, width: u32, height: u32) -> Result<(), Trouble> {
        in_time("the new size", self.client.set_window_size(width, height)).await
    }
}
