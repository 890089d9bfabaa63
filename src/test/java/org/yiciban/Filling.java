package org.yiciban;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.yiciban.catalogue.Release;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who fills in an application from the bundle's own sample, page by page. */
public final class Filling {

    private static final String ANY = "input:not([type=hidden]), select, textarea";

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
            for (Object name : page.locator("#form-fields").locator(ANY).all().stream()
                    .map(field -> field.getAttribute("name"))
                    .distinct()
                    .toList()) {
                fill(name.toString(), at(data, name.toString()));
            }
        }
    }

    private void fill(String name, Object value) {
        Locator field = page.locator("#form-fields [name='" + name + "']");
        if (value == null || field.count() == 0) {
            return;
        }
        String selector = "#form-fields [name='" + name + "']";
        String type = String.valueOf(field.first().getAttribute("type"));
        List<?> values = value instanceof List<?> list ? list : List.of(value);
        if ("SELECT".equals(tag(field))) {
            if (keyboard == null) {
                field.selectOption(value.toString());
            } else {
                keyboard.select(selector, value.toString());
            }
        } else if (keyboard != null && type.equals("radio")) {
            keyboard.choose(name, value);
        } else if (keyboard != null && type.equals("checkbox")) {
            keyboard.tick(name, values);
        } else if (type.equals("radio") || type.equals("checkbox")) {
            for (Object each : values) {
                Locator choice = page.locator("#form-fields [name='" + name + "'][value='" + each + "']");
                if (choice.count() > 0 && !choice.isChecked()) {
                    choice.check();
                }
            }
        } else if (!field.first().inputValue().equals(value.toString())) {
            write(selector, value.toString());
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

    private static String tag(Locator field) {
        return field.and(field.page().locator("select")).count() > 0 ? "SELECT" : "";
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
