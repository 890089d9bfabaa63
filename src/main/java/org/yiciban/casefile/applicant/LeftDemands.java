package org.yiciban.casefile.applicant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.application.SameAnswer;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.release.Release;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;

/** Demands of a notice that a supplement leaves as they were, and the question about them. */
final class LeftDemands {

    private LeftDemands() {}

    /** The demands whose answer is the same as before and for which no paper came. */
    static List<Defect> of(
            List<Defect> defects, Map<String, Object> before, Map<String, Object> now, List<Submissions.Paper> papers) {
        return defects.stream()
                .filter(defect -> defect.field() != null
                        ? SameAnswer.same(before.get(root(defect.field())), now.get(root(defect.field())))
                        : defect.material() != null
                                && papers.stream()
                                        .noneMatch(paper ->
                                                paper.material().value().equals(defect.material())))
                .toList();
    }

    /** At each field or paper once: all that was asked for there, that it is still the same, and both ways on. */
    static List<FieldError> ask(Release release, List<Defect> left) {
        Map<String, List<Defect>> places = left.stream()
                .collect(Collectors.groupingBy(
                        defect -> defect.field() == null ? "materials." + defect.material() : defect.field(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return places.entrySet().stream()
                .map(place -> ask(release, place.getKey(), place.getValue()))
                .toList();
    }

    private static FieldError ask(Release release, String path, List<Defect> defects) {
        Defect first = defects.get(0);
        LocalText place = first.place(release).orElse(Refusal.of("supplement.what-was-asked"));
        String asking = defects.stream()
                .map(defect -> defect.asked() == null || defect.asked().isBlank() ? defect.wrong() : defect.asked())
                .map(asked -> asked.replaceFirst("[。.]+$", ""))
                .distinct()
                .collect(Collectors.joining("；"));
        return new FieldError(
                path,
                "unchanged",
                Refusal.of(
                        first.field() == null ? "supplement.no-new-file" : "supplement.same-as-before", place, asking));
    }

    /** The name of the answer in which that place of the form is. */
    static String root(String path) {
        return path.split("[.\\[]", 2)[0];
    }
}
