package org.yiciban.window.oversight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiciban.casefile.lists.LateQuery;
import org.yiciban.deadline.clock.Light;

/** The address of the list of what is late: what was asked for by it, and back. */
final class LateAddress {

    /** The worst first. */
    static final List<Light> LIGHTS = List.of(Light.DARK_RED, Light.RED, Light.YELLOW, Light.GREEN);

    static final int ROWS = 50;
    private static final int LONGEST = 100;

    private LateAddress() {}

    static LateQuery query(Map<String, String> asked) {
        Light light = LIGHTS.stream()
                .filter(one -> one.name().equals(asked.get("light")))
                .findFirst()
                .orElse(null);
        return new LateQuery(
                light,
                word(asked.get("agency")),
                word(asked.get("bundle")),
                number(asked.get("days"), LateQuery.USUAL_DAYS),
                number(asked.get("page"), 1) - 1,
                ROWS);
    }

    private static String word(String text) {
        return text == null || text.isBlank() || text.length() > LONGEST ? null : text.strip();
    }

    private static int number(String text, int otherwise) {
        return text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : otherwise;
    }

    static String of(LateQuery query, Light light, int page) {
        return of(light, query.agency(), query.bundle(), query.days(), page);
    }

    static String of(Light light, String agency, String bundle, int days, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/window/late");
        Map<String, Object> chosen = new LinkedHashMap<>();
        chosen.put("light", light);
        chosen.put("agency", agency);
        chosen.put("bundle", bundle);
        chosen.put("days", days == LateQuery.USUAL_DAYS ? null : days);
        chosen.put("page", page == 0 ? null : page + 1);
        chosen.values().removeIf(Objects::isNull);
        chosen.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(chosen).toUriString();
    }
}
