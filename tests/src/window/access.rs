//! What a person without sight or mouse gets: the accessibility tree as text, and the judgement of axe-core.

use std::fs;

use serde_json::Value;

use super::trouble::in_time;
use super::{Trouble, Window};
use crate::tree;

/// One line for each element with a role that tells something: role, name, state; indented by what contains it.
const OUTLINE: &str = "
    axe.setup(document);
    const aria = axe.commons.aria, lines = [];
    const states = ['aria-expanded', 'aria-current', 'aria-invalid', 'aria-pressed', 'aria-selected', 'aria-checked'];
    const walk = (element, depth) => {
        if (!axe.commons.dom.isVisibleToScreenReaders(element)) return;
        const role = aria.getRole(element, { noPresentational: true });
        let below = depth;
        if (role && !['none', 'presentation', 'generic'].includes(role)) {
            const name = axe.commons.text.accessibleText(element).trim().replace(/\\s+/g, ' ');
            const state = states.filter(one => element.hasAttribute(one))
                .map(one => ' ' + one.slice(5) + '=' + element.getAttribute(one)).join('');
            const more = [['checked', element.checked], ['disabled', element.disabled], ['required', element.required],
                ['focused', element === document.activeElement]].filter(([, on]) => on).map(([word]) => ' ' + word).join('');
            lines.push('  '.repeat(depth) + role + (name ? ' “' + name + '”' : '') + state + more);
            below = depth + 1;
        }
        for (const child of element.children) walk(child, below);
    };
    try { walk(document.body, 0); } finally { axe.teardown(); }
    return lines.join('\\n');";

/// The rules of WCAG 2.2 A and AA and axe's good practice, each violation with where it is. Colours on their way to others
/// are awaited: halfway they have a contrast nobody chose.
const JUDGE: &str = "
    const done = arguments[arguments.length - 1];
    const moving = document.getAnimations().filter(one => Number.isFinite(one.effect.getComputedTiming().endTime));
    Promise.allSettled(moving.map(one => one.finished)).then(() => axe.run(document, { resultTypes: ['violations'] })).then(
        found => done(found.violations.map(one => one.id + ': ' + one.help + ' — ' + one.nodes.map(node => node.target.join(' ')).join(', '))),
        error => done(['axe failed: ' + error]));";

impl Window {
    /// The accessibility tree as text, to be compared with what was reviewed.
    ///
    /// # Errors
    /// When axe-core is not installed or the window does not answer.
    pub async fn outline(&self) -> Result<String, Trouble> {
        self.inject_axe().await?;
        match in_time("the outline", self.client.execute(OUTLINE, Vec::new())).await? {
            Value::String(text) => Ok(text),
            other => Err(Trouble::Odd(other.to_string())),
        }
    }

    /// What axe-core finds wrong with the page: one line each, none when all is well.
    ///
    /// # Errors
    /// When axe-core is not installed or the window does not answer.
    pub async fn barriers(&self) -> Result<Vec<String>, Trouble> {
        self.inject_axe().await?;
        match in_time(
            "the judgement",
            self.client.execute_async(JUDGE, Vec::new()),
        )
        .await?
        {
            Value::Array(lines) => Ok(lines
                .iter()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect()),
            other => Err(Trouble::Odd(other.to_string())),
        }
    }

    /// Puts axe-core into the page, once a page. Through the driver, so the page's policy on scripts stays as it is.
    async fn inject_axe(&self) -> Result<(), Trouble> {
        if self
            .client
            .execute("return typeof axe === 'object'", Vec::new())
            .await?
            == Value::Bool(true)
        {
            return Ok(());
        }
        let source = fs::read_to_string(tree::root().join("ui/node_modules/axe-core/axe.min.js"))?;
        self.client
            .execute(&format!("{source}; window.axe = axe;"), Vec::new())
            .await?;
        Ok(())
    }
}
