package org.yiciban.window.cases;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.lists.CaseList;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.deadline.clock.Light;
import org.yiciban.shared.AgencyCode;
import org.yiciban.window.frame.ReleaseCache;
import org.yiciban.window.frame.TimeLeft;
import org.yiciban.window.frame.WindowWords;

/** Puts found cases into words, and what can be chosen in a search. */
@Component
public class CaseListWords {

    private final ReleaseCache releases;
    private final TimeLeft time;
    private final WindowWords words;

    CaseListWords(ReleaseCache releases, TimeLeft time, WindowWords words) {
        this.releases = releases;
        this.time = time;
        this.words = words;
    }

    /** A case in the list. */
    record Row(
            String caseNumber,
            String applicant,
            String bundle,
            String status,
            String tag,
            String light,
            String due,
            String received,
            String completed,
            String agencies) {}

    /** What can be chosen, code and name. */
    record Choices(
            Map<String, String> bundles,
            Map<String, String> items,
            Map<String, String> agencies,
            Map<String, String> statuses,
            Map<String, String> outcomes,
            Map<String, String> lights) {}

    List<Row> rows(List<CaseList.Row> found) {
        return found.stream().map(this::row).toList();
    }

    Choices choices() {
        Map<String, String> bundles = new TreeMap<>();
        Map<String, String> items = new TreeMap<>();
        Map<String, String> agencies = new TreeMap<>();
        for (Release release : releases.all()) {
            bundles.put(release.key().value(), release.bundle().name().in(words.locale()));
            for (ItemSheet item : release.items()) {
                items.put(item.code().value(), item.name().in(words.locale()));
            }
            release.agencies().stream()
                    .filter(agency -> !agency.window())
                    .forEach(agency ->
                            agencies.put(agency.code().value(), agency.name().in(words.locale())));
        }
        return new Choices(
                bundles,
                items,
                agencies,
                words.statuses(),
                words.named("result.", Stream.of(CaseOutcome.values()).map(Enum::name)),
                words.named(
                        "light.",
                        Stream.of(Light.DARK_RED, Light.RED, Light.YELLOW).map(Enum::name)));
    }

    private Row row(CaseList.Row found) {
        Release release = releases.of(found.release());
        String status = words.status(found.status());
        return new Row(
                found.caseNumber().value(),
                found.applicantName(),
                release.bundle().nameWith(found.title()).in(words.locale()),
                found.outcome() == null ? status : status + " · " + words.say("result." + found.outcome()),
                found.status().tag(),
                found.light() == Light.NONE ? null : found.light().name(),
                words.say("light." + found.light()) + (found.due() == null ? "" : " " + time.due(found.due())),
                time.moment(found.receivedAt()),
                time.moment(found.completedAt()),
                found.agencies().stream().map(this::agency).collect(Collectors.joining(words.say("counter.and"))));
    }

    public String agency(AgencyCode code) {
        Agency agency = releases.agency(code);
        return agency == null ? code.value() : agency.name().in(words.locale());
    }
}
