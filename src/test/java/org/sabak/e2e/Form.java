package org.sabak.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Fields and buttons of a view as people know them: by their label. */
record Form(Page page) {
    Form type(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    /** Chooses from a list that opens below the field: a combo box, which is typed into, or a select, which is a button. */
    Form choose(String label, String option) {
        var field = page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .or(page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + label + "\\b"))))
                .first();
        boolean typed = Boolean.TRUE.equals(field.evaluate("field => field.tagName === 'INPUT'"));
        if (typed) {
            field.fill(option);
        } else {
            field.click();
        }
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
        if (typed) {
            field.press("Tab");
        }
        return this;
    }

    void press(String button) {
        button(button).click();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Follows a link with this text. */
    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    /** The view that is shown has this heading. */
    void at(String heading) {
        assertThat(page.locator("h1")).containsText(heading);
    }
}
