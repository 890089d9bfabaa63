package org.yiciban.window.oversight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiciban.casefile.lists.LateQuery;
import org.yiciban.deadline.clock.Light;
import org.yiciban.shared.AskedFilters;
import org.yiciban.window.frame.ReleaseCache;

/** The address of the list of what is late: what was asked for by it, and back. */
final class LateAddress {

    /** The worst first. */
    static final List<Light> LIGHTS = List.of(Light.DARK_RED, Light.RED, Light.YELLOW, Light.GREEN);

    static final int ROWS = 50;

    private LateAddress() {}

    /** @throws org.yiciban.shared.UnknownFilter when one isn't known: without it more would be listed than was asked */
    static LateQuery query(Map<String, String> asked, ReleaseCache releases) {
        AskedFilters filters = new AskedFilters(asked, Set.of("light", "agency", "bundle", "days", "page"));
        LateQuery query = new LateQuery(
                filters.one("light", LIGHTS),
                filters.word("agency", releases::knowsAgency),
                filters.word("bundle", releases::knowsBundle),
                filters.number("days", 4, LateQuery.USUAL_DAYS),
                filters.number("page", 4, 1) - 1,
                ROWS);
        filters.requireKnown();
        return query;
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
