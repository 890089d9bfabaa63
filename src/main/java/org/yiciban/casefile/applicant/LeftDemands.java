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

    /**
     * At each field or paper once: all that was asked for there, that it is still the same, and both ways on.
     *
     * @param page whether a page asks, with its box to tick; a program has its field
     */
    static List<FieldError> ask(Release release, List<Defect> left, boolean page) {
        Map<String, List<Defect>> places = left.stream()
                .collect(Collectors.groupingBy(
                        defect -> defect.field() == null ? "materials." + defect.material() : defect.field(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return places.entrySet().stream()
                .map(place -> ask(release, place.getKey(), place.getValue(), page))
                .toList();
    }

    private static FieldError ask(Release release, String path, List<Defect> defects, boolean page) {
        Defect first = defects.get(0);
        LocalText place = first.place(release).orElse(Refusal.of("supplement.what-was-asked"));
        String asking = defects.stream()
                .map(defect -> defect.asked() == null || defect.asked().isBlank() ? defect.wrong() : defect.asked())
                .map(asked -> asked.replaceFirst("[。.]+$", ""))
                .distinct()
                .collect(Collectors.joining("；"));
        String key = first.field() == null
                ? page ? "supplement.no-new-file" : "supplement.no-new-file-insists"
                : page ? "supplement.same-as-before" : "supplement.same-as-before-insists";
        return new FieldError(path, "unchanged", Refusal.of(key, place, asking));
    }

    /** The name of the answer in which that place of the form is. */
    static String root(String path) {
        return path.split("[.\\[]", 2)[0];
    }
}
