package org.yiciban.casefile.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.BundleDate;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;
import org.yiciban.shared.OnRecord;

/**
 * Why a case can't follow another release, as far as law and sheets say. What was accepted is decided, as it was applied for:
 * a case stays where something that it has is not known any more, and where something new would be asked of it after its
 * acceptance (licensing law Art. 32: everything that is missing is told once, before).
 */
@Component
class MoveObstacles {

    private final Submissions submissions;

    MoveObstacles(Submissions submissions) {
        this.submissions = submissions;
    }

    List<LocalText> of(CaseFile file, Release target) {
        if (file.status().isFinal()) {
            return List.of(OnRecord.of("move.over"));
        }
        if (target.version() < file.release().version()) {
            return List.of(OnRecord.of("move.older"));
        }
        List<LocalText> found = new ArrayList<>();
        // until then the application is judged as it was filed
        if (file.acceptedAt() == null || file.items().stream().anyMatch(item -> received(file, item))) {
            found.add(OnRecord.of("move.not-accepted"));
        }
        items(file, target).forEach(found::add);
        papers(file, target).forEach(found::add);
        new NewDemands(file, target).all().forEach(found::add);
        known(file, target.bundle()).forEach(found::add);
        return found;
    }

    /** Whether its own agency has still to say whether it is accepted. */
    private static boolean received(CaseFile file, CaseItem item) {
        return !item.status().isFinal() && file.acceptedAt(item) == null;
    }

    private static Stream<LocalText> items(CaseFile file, Release target) {
        return file.items().stream().flatMap(item -> {
            LocalText name = file.rows().name(item);
            if (!target.has(item.code())) {
                return Stream.of(OnRecord.of("move.item-gone", name));
            }
            ItemSheet before = file.release().item(item.code());
            ItemSheet after = target.item(item.code());
            List<LocalText> found = new ArrayList<>();
            if (!file.release()
                    .bundle()
                    .each(item.code())
                    .equals(target.bundle().each(item.code()))) {
                found.add(OnRecord.of("move.rows", name));
            }
            if (target.agencies().stream().noneMatch(agency -> agency.code().equals(item.agency()))) {
                found.add(OnRecord.of("move.agency-gone", name));
            }
            if (!item.status().isFinal() && !before.fee().equals(after.fee())) {
                found.add(OnRecord.of("move.fee", name));
            }
            return found.stream();
        });
    }

    /** Papers that were handed in or are owed. */
    private Stream<LocalText> papers(CaseFile file, Release target) {
        Stream<MaterialCode> handedIn =
                submissions.papers(file.number()).stream().map(Submissions.Paper::material);
        Stream<MaterialCode> owed = file.clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.DEFERRAL)
                .map(CaseClock::material);
        return Stream.concat(handedIn, owed)
                .distinct()
                .filter(code -> target.findMaterial(code).isEmpty())
                .map(code -> OnRecord.of(
                        "move.paper-gone", file.release().material(code).name()));
    }

    /** What its journal speaks of, and what its conditions ask for. */
    private static Stream<LocalText> known(CaseFile file, BundleSheet after) {
        BundleSheet before = file.release().bundle();
        Stream<LocalText> dates = missing(
                        before.dates(), BundleDate::id, id -> after.date(id).isPresent())
                .map(BundleDate::name);
        Stream<LocalText> parts = file.clocks().stream()
                .map(CaseClock::part)
                .distinct()
                .flatMap(part -> Stream.of(
                                gone(
                                        CasePart.stepOf(part),
                                        id -> before.step(id).map(one -> one.name()),
                                        id -> after.step(id).isPresent()),
                                gone(CasePart.askOf(part), id -> before.ask(id).map(one -> one.name()), id -> after.ask(
                                                id)
                                        .isPresent()),
                                gone(
                                        CasePart.noticeOf(part),
                                        id -> before.notice(id).map(one -> one.name()),
                                        id -> after.notice(id).isPresent()))
                        .flatMap(Optional::stream));
        return Stream.concat(dates, parts).map(name -> OnRecord.of("move.part-gone", name));
    }

    private static Optional<LocalText> gone(
            Optional<String> id, Function<String, Optional<LocalText>> name, Function<String, Boolean> known) {
        return id.filter(one -> !known.apply(one)).flatMap(name);
    }

    private static <T> Stream<T> missing(List<T> all, Function<T, String> id, Function<String, Boolean> known) {
        return all.stream().filter(one -> !known.apply(id.apply(one)));
    }
}
