//! The vault of the demo story, for stories that need people, places and goods.

use operations::{
    Env,
    demo::{self, Size},
    quietly,
};
use pristan_tests::window::{Setting, Theme, Trouble};
use words::Lang;

/// A folder with three weeks of the demo story, ended today. The window opens locked; the password is
/// [`demo::PASSWORD`].
pub(crate) fn with_the_demo_story(lang: Lang, theme: Theme) -> Result<Setting, Trouble> {
    let setting = Setting::new(lang, theme)?;
    let last = Env::real().today();
    let built = quietly(|task| demo::build(&setting.home(), Size::Small { last }, 2016, task));
    drop(built.unwrap());
    Ok(setting)
}
