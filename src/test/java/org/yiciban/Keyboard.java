package org.yiciban;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A person who never touches a mouse: goes on with Tab, sees where the focus is, types. */
public final class Keyboard {

    private static final int MOST_STEPS = 150;
    private static final int MOST_OPTIONS = 60;

    /** Where the focus stands must be in sight, and look different from where it doesn't. */
    private static final String SEEN =
            """
            wanted => {
              const place = wanted.getBoundingClientRect();
              const marked = [wanted, wanted.closest('label'), wanted.parentElement].filter(one => one).some(one => {
                const style = getComputedStyle(one);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
              });
              return marked && place.bottom > 0 && place.top < innerHeight;
            }""";

    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
    }

    /** Presses Tab until the focus stands here. */
    public Locator to(String selector) {
        Locator wanted = page.locator(selector).first();
        for (int step = 0; step < MOST_STEPS; step++) {
            if (focused(wanted)) {
                seen(wanted, selector);
                return wanted;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never comes to " + selector + " on " + page.url());
    }

    /** The browser brings what has the focus into sight, perhaps after questions that an answer opened: it may take a moment. */
    private void seen(Locator wanted, String selector) {
        try {
            page.waitForFunction(SEEN, wanted.elementHandle());
        } catch (TimeoutError never) {
            throw new AssertionError("the focus on " + selector + " is not seen, " + page.url(), never);
        }
    }

    /** Goes there and presses Enter, which leads to another page. */
    @SuppressWarnings("deprecation") // no other call waits for whatever page comes next
    public void enter(String selector) {
        to(selector);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    public void type(String selector, String text) {
        Locator field = to(selector);
        if ("date".equals(field.getAttribute("type"))) {
            // the browser's own field takes month, day and year one after another
            LocalDate day = LocalDate.parse(text);
            page.keyboard().type(day.format(DateTimeFormatter.ofPattern("MMddyyyy")));
        } else {
            page.keyboard().press("Control+A");
            page.keyboard().insertText(text);
        }
        assertThat(field.inputValue()).as(selector).isEqualTo(text);
    }

    /** Ticks these of several choices. */
    void tick(String name, List<?> values) {
        for (Object value : values) {
            Locator choice = page.locator(choice(name, value));
            if (choice.count() > 0 && !choice.isChecked()) {
                to(choice(name, value));
                page.keyboard().press("Space");
            }
        }
    }

    /** Chooses one of several with the arrows. */
    void choose(String name, Object value) {
        Locator choice = page.locator(choice(name, value));
        if (choice.count() == 0 || choice.isChecked()) {
            return;
        }
        for (int step = 0; step < MOST_STEPS && !within(name); step++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Space");
        for (int option = 0; option < MOST_OPTIONS && !choice.isChecked(); option++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(choice.isChecked()).as("%s = %s", name, value).isTrue();
    }

    /** Goes down a list until it says this. */
    void select(String selector, String value) {
        Locator list = to(selector);
        for (int option = 0; option < MOST_OPTIONS && !list.inputValue().equals(value); option++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(list.inputValue()).as(selector).isEqualTo(value);
    }

    private boolean within(String name) {
        return (Boolean) page.evaluate("name => document.activeElement.name === name", name);
    }

    private static boolean focused(Locator wanted) {
        return (Boolean) wanted.evaluate("one => one === document.activeElement");
    }

    private static String choice(String name, Object value) {
        return "#form-fields [name='" + name + "'][value='" + value + "']";
    }
}
