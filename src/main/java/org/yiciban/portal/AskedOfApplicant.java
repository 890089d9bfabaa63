package org.yiciban.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yiciban.casefile.CaseView;
import org.yiciban.casefile.Defect;
import org.yiciban.casefile.Demand;
import org.yiciban.document.DocumentType;
import org.yiciban.shared.MaterialCode;

/** What the applicant is asked for now: the lines of a correction notice, or papers that were promised for later. */
record AskedOfApplicant(CaseView view, Locale locale) {

    /**
     * One thing that is asked for.
     *
     * @param place the field or paper, null for the application as a whole
     * @param text what is wrong with it, null where a promised paper is owed
     * @param asked what is to be done, null where the text says so
     * @param basis the rule, null where none is named
     * @param agency who asks, null where nobody has to
     */
    public record Line(String place, String text, String asked, String basis, String agency) {}

    /** Message key of the heading over it: a second notice isn't told as the first was. */
    String heading() {
        long notices = view.documents().stream()
                .filter(document -> document.type() == DocumentType.CORRECT)
                .count();
        return !correcting()
                ? "portal.todo.deferral"
                : notices > 1 ? "portal.todo.correction.second" : "portal.todo.correction";
    }

    List<Line> lines() {
        return correcting()
                ? view.demands().stream().map(this::line).toList()
                : view.owedPapers().stream()
                        .map(code -> new Line(paper(code), null, null, null, null))
                        .toList();
    }

    List<Line> on(MaterialCode code) {
        return !correcting()
                ? List.of()
                : view.demands().stream()
                        .filter(demand -> code.value().equals(demand.defect().material()))
                        .map(this::line)
                        .toList();
    }

    Map<String, String> notes() {
        Map<String, String> notes = new LinkedHashMap<>();
        view.demands().stream()
                .map(Demand::defect)
                .filter(defect -> defect.field() != null)
                .forEach(defect -> notes.merge(defect.field(), note(defect), (one, two) -> one + " " + two));
        return notes;
    }

    String paper(MaterialCode code) {
        return view.release()
                .findMaterial(code)
                .map(found -> found.name().in(locale))
                .orElse(code.value());
    }

    private String note(Defect defect) {
        boolean english = "en".equals(locale.getLanguage());
        String asked = defect.asked() == null ? "" : (english ? " To do: " : " 怎么改：") + defect.asked();
        return (english ? "To correct: " : "需要补正：") + defect.wrong() + asked;
    }

    private Line line(Demand demand) {
        Defect defect = demand.defect();
        return new Line(
                defect.place(view.release()).map(place -> place.in(locale)).orElse(null),
                defect.wrong(),
                defect.asked(),
                defect.basis() == null
                        ? null
                        : view.release().basis(defect.basis()).in(locale),
                demand.agency().in(locale));
    }

    private boolean correcting() {
        return !view.demands().isEmpty();
    }
}
