package org.yiciban.window.oversight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.lists.LateCases;
import org.yiciban.casefile.lists.LateList;
import org.yiciban.casefile.lists.LateQuery;
import org.yiciban.deadline.clock.Light;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.window.frame.WindowWords;
import org.yiciban.window.oversight.LatePage.Line;
import org.yiciban.window.oversight.LatePage.Sum;
import org.yiciban.window.oversight.LatePage.Table;

/** What is late and what soon will be 督办, across agencies, with the way to each case. */
@Controller
class LatePages {

    private final LateCases late;
    private final LateWords names;
    private final WindowWords words;

    LatePages(LateCases late, LateWords names, WindowWords words) {
        this.late = late;
        this.names = names;
        this.words = words;
    }

    @GetMapping("/window/late")
    String list(@RequestParam Map<String, String> asked, Account account, Model model) {
        LateQuery query = LateAddress.query(asked, names.releases());
        LateList found = late.list(query, account);
        Map<String, String> agencies =
                named(found, count -> count.agency().value(), count -> names.agency(count.agency()));
        Map<String, String> bundles =
                named(found, count -> count.bundle().value(), count -> names.bundle(count.bundle()));
        // what was chosen stands in the filter, also where nothing of it is late
        if (query.agency() != null) {
            agencies.computeIfAbsent(query.agency(), code -> names.agency(new AgencyCode(code)));
        }
        if (query.bundle() != null) {
            bundles.computeIfAbsent(query.bundle(), code -> names.bundle(new BundleKey(code)));
        }
        model.addAttribute(
                "page",
                new LatePage(
                        query,
                        scope(account),
                        sums(query, found),
                        names.rows(found.content()),
                        (long) found.page() * LateAddress.ROWS + 1,
                        found.page() > 0 ? LateAddress.of(query, query.light(), found.page() - 1) : null,
                        found.more() ? LateAddress.of(query, query.light(), found.page() + 1) : null,
                        agencies,
                        bundles,
                        tables(query, found, agencies, bundles)));
        return "window/late";
    }

    private List<Table> tables(
            LateQuery query, LateList found, Map<String, String> agencies, Map<String, String> bundles) {
        Table byAgency = table(
                "late.whose",
                agencies,
                found,
                count -> count.agency().value(),
                code -> LateAddress.of(query.light(), code, query.bundle(), query.days(), 0));
        Table byBundle = table(
                "bundle",
                bundles,
                found,
                count -> count.bundle().value(),
                code -> LateAddress.of(query.light(), query.agency(), code, query.days(), 0));
        return Stream.of(byAgency, byBundle)
                .filter(table -> !table.lines().isEmpty())
                .toList();
    }

    /** What the reader sees: everything, what an agency answers for, or its items. */
    private static String scope(Account account) {
        return account.isAny(Role.SUPERVISOR, Role.GOVERNMENT) ? "all" : account.is(Role.CLERK) ? "window" : "agency";
    }

    private List<Sum> sums(LateQuery query, LateList found) {
        return LateAddress.LIGHTS.stream()
                .map(light -> new Sum(
                        light.name(),
                        words.say("light." + light),
                        sum(found.counts().stream(), light),
                        LateAddress.of(query, light == query.light() ? null : light, 0),
                        light == query.light()))
                .toList();
    }

    private static long sum(Stream<LateList.Count> counts, Light light) {
        return counts.filter(count -> count.light() == light)
                .mapToLong(LateList.Count::number)
                .sum();
    }

    private static Map<String, String> named(
            LateList found, Function<LateList.Count, String> code, Function<LateList.Count, String> name) {
        return found.counts().stream().collect(Collectors.toMap(code, name, (one, same) -> one, LinkedHashMap::new));
    }

    private Table table(
            String title,
            Map<String, String> named,
            LateList found,
            Function<LateList.Count, String> code,
            Function<String, String> address) {
        List<Line> lines = named.entrySet().stream()
                .map(one -> new Line(
                        one.getValue(),
                        address.apply(one.getKey()),
                        LateAddress.LIGHTS.stream()
                                .map(light -> sum(
                                        found.counts().stream().filter(count -> code.apply(count)
                                                .equals(one.getKey())),
                                        light))
                                .toList()))
                .toList();
        return new Table(words.say(title), lines);
    }
}
