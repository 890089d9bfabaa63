package org.yiciban.casefile.requests;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.QuestionNames;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.form.component.Form;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.MaterialCode;

/**
 * Items that came into a service after a case of it was filed. The release that the case follows now has them in its
 * situation; nobody applied for them, so they are offered: whoever wants one asks for it, says what only it needs, brings its
 * papers, and has limits of its own from then on. Each is asked for as a later request is, under the code of the item.
 */
public final class OfferedItems {

    private OfferedItems() {}

    /** Those of a case, in the order of the sheet. An item for each row of a list isn't offered: rows are those of the acceptance. */
    public static List<LaterRequest> of(CaseFile file) {
        Release release = file.release();
        if (release.id() == file.filedUnder().id()) {
            return List.of();
        }
        Guidance guidance = guidance(file);
        return guidance.items().stream()
                .filter(code ->
                        !file.filedUnder().has(code) && file.rows().items(code).isEmpty())
                .filter(code -> release.bundle().each(code).isEmpty())
                .map(code -> offer(file, guidance, code))
                .toList();
    }

    private static LaterRequest offer(CaseFile file, Guidance guidance, ItemCode code) {
        ItemSheet item = file.release().item(code);
        Set<MaterialCode> papers = guidance.materials().stream()
                .filter(needed -> needed.required() && needed.material().handedIn())
                .filter(needed -> needed.usedBy().contains(code))
                .filter(needed -> file.filedUnder().items().stream()
                        .filter(filed -> !file.rows().items(filed.code()).isEmpty())
                        .flatMap(filed -> filed.materials().stream())
                        .noneMatch(use -> use.code().equals(needed.material().code())))
                .map(needed -> needed.material().code())
                .collect(Collectors.toUnmodifiableSet());
        return new LaterRequest(
                code.value(),
                item.name(),
                code,
                "",
                papers,
                LaterRequest.Who.APPLICANT,
                LaterRequest.From.ACCEPTANCE,
                Optional.empty(),
                Optional.empty(),
                item.legalBasis().get(0),
                1,
                true);
    }

    private static Guidance guidance(CaseFile file) {
        Map<String, Object> answers = file.filing().situation();
        return file.release().guidance(Situation.soFar(file.release().bundle(), answers));
    }

    /** The release whose form asks for all that a case has answered: the newer one as soon as an offered item was asked for. */
    public static Release answered(CaseFile file) {
        return file.items().stream().allMatch(item -> file.filedUnder().has(item.code()))
                ? file.filedUnder()
                : file.release();
    }

    /** The papers of items that were offered and asked for. */
    public static Stream<Guidance.NeededMaterial> papers(CaseFile file) {
        Set<ItemCode> since = file.items().stream()
                .map(CaseItem::code)
                .filter(code -> !file.filedUnder().has(code))
                .collect(Collectors.toSet());
        return since.isEmpty()
                ? Stream.empty()
                : guidance(file).materials().stream()
                        .map(needed -> new Guidance.NeededMaterial(
                                needed.material(),
                                needed.required(),
                                needed.usedBy().stream().filter(since::contains).toList()))
                        .filter(needed -> !needed.usedBy().isEmpty());
    }

    /** What is asked for an offered item alone: the questions about it that the form of the application didn't have. */
    public static Form form(Release release, Release filedUnder, ItemCode item) {
        Set<String> names =
                new HashSet<>(QuestionNames.of(Application.form(release).projectedTo(Set.of(item))));
        names.removeAll(QuestionNames.of(Application.form(filedUnder)));
        return Application.form(release).onlyAnswers(names);
    }
}
