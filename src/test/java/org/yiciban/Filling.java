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

    public Filling(Page page, Release release) {
        this.page = page;
        this.release = release;
    }

    /** Who applies. */
    public void applicant() {
        Map<?, ?> applicant = sample("applicant");
        page.locator("#applicant-name").fill(applicant.get("name").toString());
        page.locator("#applicant-idNumber").fill(applicant.get("idNumber").toString());
        submit();
    }

    /** Sends the page. */
    public void submit() {
        page.locator("main form .btns button.btn").first().click();
        page.waitForLoadState();
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
                page.locator("button[name=_add][value='" + list + "']").click();
                page.waitForLoadState();
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
        String type = String.valueOf(field.first().getAttribute("type"));
        List<?> values = value instanceof List<?> list ? list : List.of(value);
        if ("SELECT".equals(tag(field))) {
            field.selectOption(value.toString());
        } else if (type.equals("radio") || type.equals("checkbox")) {
            for (Object each : values) {
                Locator choice = page.locator("#form-fields [name='" + name + "'][value='" + each + "']");
                if (choice.count() > 0 && !choice.isChecked()) {
                    choice.check();
                }
            }
        } else if (!field.first().inputValue().equals(value.toString())) {
            field.first().fill(value.toString());
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
