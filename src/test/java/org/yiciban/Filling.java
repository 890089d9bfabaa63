package org.yiciban;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.yiciban.catalogue.release.Release;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who fills in an application from the bundle's own sample, page by page. */
public final class Filling {

    /** What a page asks, what it offers and what it has already, in one look. */
    private static final String ASKED =
            """
            form => {
              const found = new Map();
              for (const input of form.querySelectorAll('input:not([type=hidden]), select, textarea')) {
                const choice = ['radio', 'checkbox'].includes(input.type);
                const field = found.get(input.name)
                    ?? {name: input.name, kind: input.tagName === 'SELECT' ? 'select' : input.type, has: [], offers: []};
                field.offers.push(input.value);
                if (!choice || input.checked) {
                  field.has.push(input.value);
                }
                found.set(input.name, field);
              }
              return [...found.values()];
            }""";

    private final Page page;
    private final Release release;
    private final Keyboard keyboard;

    public Filling(Page page, Release release) {
        this(page, release, null);
    }

    private Filling(Page page, Release release, Keyboard keyboard) {
        this.page = page;
        this.release = release;
        this.keyboard = keyboard;
    }

    /** The same without a mouse. */
    public static Filling byKeyboard(Page page, Release release) {
        return new Filling(page, release, new Keyboard(page));
    }

    /** Who applies. */
    public void applicant() {
        Map<?, ?> applicant = sample("applicant");
        write("#applicant-name", applicant.get("name").toString());
        write("#applicant-idNumber", applicant.get("idNumber").toString());
        submit();
    }

    /** Sends the page. */
    public void submit() {
        press("main form .btns button.btn");
    }

    /** Fills what the page asks from the bundle's own sample, adding rows where it has more of them. */
    public void page() {
        Map<?, ?> data = sample("data");
        Locator add = page.locator("button[name=_add]");
        for (int i = 0; i < add.count(); i++) {
            String list = add.nth(i).getAttribute("value");
            int wanted = data.get(list) instanceof List<?> rows ? rows.size() : 0;
            while (Integer.parseInt(
                            page.locator("input[name='_rows:" + list + "']").getAttribute("value"))
                    < wanted) {
                press("button[name=_add][value='" + list + "']");
            }
        }
        // an answer may open or close others: two passes
        for (int pass = 0; pass < 2; pass++) {
            for (Object asked : (List<?>) page.locator("#form-fields").evaluate(ASKED)) {
                Map<?, ?> field = (Map<?, ?>) asked;
                fill(field, at(data, field.get("name").toString()));
            }
        }
    }

    private void fill(Map<?, ?> field, Object value) {
        List<String> wanted = value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : value == null ? List.of() : List.of(value.toString());
        String name = field.get("name").toString();
        String selector = "#form-fields [name='" + name + "']";
        if (wanted.isEmpty()
                || ((List<?>) field.get("has")).containsAll(wanted)
                || page.locator(selector).count() == 0) {
            return;
        }
        switch (field.get("kind").toString()) {
            case "select" -> select(selector, wanted.get(0));
            case "radio", "checkbox" -> choose(field, wanted);
            default -> write(selector, wanted.get(0));
        }
    }

    private void select(String selector, String value) {
        if (keyboard == null) {
            page.locator(selector).selectOption(value);
        } else {
            keyboard.select(selector, value);
        }
    }

    private void choose(Map<?, ?> field, List<String> wanted) {
        String name = field.get("name").toString();
        List<String> offered = wanted.stream()
                .filter(((List<?>) field.get("offers"))::contains)
                .toList();
        if (keyboard == null) {
            offered.forEach(each -> page.locator("#form-fields [name='" + name + "'][value='" + each + "']")
                    .check());
        } else if (field.get("kind").equals("radio")) {
            offered.forEach(each -> keyboard.choose(name, each));
        } else {
            keyboard.tick(name, offered);
        }
    }

    private void write(String selector, String text) {
        if (keyboard == null) {
            page.locator(selector).first().fill(text);
        } else {
            keyboard.type(selector, text);
        }
    }

    /** A button that leads on, to another page or to the same with more rows. */
    public void press(String selector) {
        if (keyboard == null) {
            page.locator(selector).first().click();
            page.waitForLoadState();
        } else {
            keyboard.enter(selector);
        }
    }

    private static Object at(Map<?, ?> data, String path) {
        Object found = data;
        for (String part : path.replace("]", "").split("[.\\[]")) {
            if (found instanceof List<?> list) {
                int index = Integer.parseInt(part);
                found = index < list.size() ? list.get(index) : null;
            } else {
                found = found instanceof Map<?, ?> map ? map.get(part) : null;
            }
        }
        return found;
    }

    /** A part of the sample. */
    public Map<?, ?> sample(String part) {
        Map<?, ?> sample = JsonMapper.builder().build().readValue(release.applicationSample(), Map.class);
        return (Map<?, ?>) sample.get(part);
    }
}
