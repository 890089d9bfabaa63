package org.yiciban.window.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.lists.LateList;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.RowName;
import org.yiciban.deadline.clock.Light;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemKey;
import org.yiciban.window.cases.CaseListWords;
import org.yiciban.window.frame.ReleaseCache;
import org.yiciban.window.frame.TimeLeft;
import org.yiciban.window.frame.WindowWords;

/** Puts limits that passed or soon will into words. */
@Component
class LateWords {

    private final ReleaseCache releases;
    private final CaseListWords cases;
    private final TimeLeft time;
    private final WindowWords words;

    LateWords(ReleaseCache releases, CaseListWords cases, TimeLeft time, WindowWords words) {
        this.releases = releases;
        this.cases = cases;
        this.time = time;
        this.words = words;
    }

    /** A limit in the list. */
    record Row(
            String caseNumber,
            String applicant,
            String item,
            boolean started,
            String limit,
            String agency,
            String bundle,
            String light,
            String left,
            String due,
            String explanation) {}

    List<Row> rows(List<LateList.Row> found) {
        return found.stream().map(this::row).toList();
    }

    ReleaseCache releases() {
        return releases;
    }

    String agency(AgencyCode code) {
        return cases.agency(code);
    }

    String bundle(BundleKey key) {
        Release release = releases.byBundle().get(key);
        return release == null ? key.value() : release.bundle().name().in(words.locale());
    }

    private Row row(LateList.Row found) {
        return new Row(
                found.caseNumber().value(),
                found.applicantName(),
                found.item() == null ? words.say("whole") : item(found.release(), found.item(), found.rowTitle()),
                found.started(),
                words.say("clock." + found.kind()),
                agency(found.agency()),
                releases.of(found.release()).bundle().name().in(words.locale()),
                found.light().name(),
                found.light() == Light.YELLOW || found.light() == Light.GREEN
                        ? time.until(found.due())
                        : time.since(found.due()),
                time.due(found.due()),
                found.explanation().name());
    }

    private String item(long id, ItemKey item, @Nullable String rowTitle) {
        Release release = releases.of(id);
        return release.has(item.code())
                ? RowName.of(release.item(item.code()).name(), item, rowTitle).in(words.locale())
                : item.toString();
    }
}
