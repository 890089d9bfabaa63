package org.yiciban.draft;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiciban.casefile.application.CorrectionRequirement;
import org.yiciban.casefile.application.Defect;
import org.yiciban.catalogue.release.Release;
import org.yiciban.form.component.Form;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;
import org.yiciban.shared.Refusal;

/**
 * What an applicant is asked for: the lines of a correction notice, or papers that were promised for later.
 *
 * @param notice what the notice demands; empty where there is none
 * @param owed papers promised for later that haven't come
 * @param locale of who reads it
 */
public record RequestedCorrections(
        Release release, List<CorrectionRequirement> notice, Set<MaterialCode> owed, Locale locale) {

    /**
     * One thing that is asked for.
     *
     * @param place the field or paper, null for the application as a whole
     * @param text what is wrong with it, null where a promised paper is owed
     * @param asked what is to be done, null where the text says so
     * @param basis the rule, null where none is named
     * @param agency who asks, null where nobody has to
     */
    public record Line(String place, String text, String asked, String basis, String agency) {

        /** Many rules have no name in English: then the Chinese one is marked as that, to be read aloud rightly. */
        public String basisLanguage() {
            return basis.codePoints().anyMatch(Character::isIdeographic) ? "zh-CN" : null;
        }
    }

    /** Whether it is a notice that asks. */
    public boolean correcting() {
        return !notice.isEmpty();
    }

    /** Everything that is asked for. */
    public List<Line> demands() {
        return correcting()
                ? notice.stream().map(this::line).toList()
                : owed.stream()
                        .map(code -> new Line(paper(code), null, null, null, null))
                        .toList();
    }

    /** What is asked for beside the paper of that code. */
    public List<Line> demandsOn(MaterialCode code) {
        return notice.stream()
                .filter(requirement -> code.value().equals(requirement.defect().material()))
                .map(this::line)
                .toList();
    }

    /** The papers that are asked for. */
    public List<MaterialCode> papers() {
        Stream<MaterialCode> complained = notice.stream()
                .map(requirement -> requirement.defect().material())
                .filter(Objects::nonNull)
                .map(MaterialCode::new);
        return Stream.concat(complained, owed.stream()).distinct().toList();
    }

    /** The name of a paper. */
    public String paper(MaterialCode code) {
        return release.findMaterial(code).map(found -> found.name().in(locale)).orElse(code.value());
    }

    /** What is complained of, by the path of the question it concerns. */
    Map<String, String> notes() {
        Map<String, String> notes = new LinkedHashMap<>();
        notice.stream()
                .map(CorrectionRequirement::defect)
                .filter(defect -> defect.field() != null)
                .forEach(defect -> notes.merge(defect.field(), note(defect), (one, two) -> one + " " + two));
        return notes;
    }

    /** Top-level names of the fields that are complained of. */
    Set<String> names() {
        return notice.stream()
                .map(requirement -> requirement.defect().field())
                .filter(Objects::nonNull)
                .map(RequestedCorrections::root)
                .collect(Collectors.toSet());
    }

    /**
     * The questions that may be answered.
     *
     * @param opened what is asked only because of the new answers
     */
    Form form(Set<String> opened) {
        Set<String> names = new HashSet<>(names());
        names.addAll(opened);
        return form(release, names);
    }

    /** The questions of an application with these names. */
    public static Form form(Release release, Set<String> names) {
        return ReadForms.read(release.key() + ".form", release.applicationForm())
                .onlyAnswers(names);
    }

    static String root(String path) {
        return path.split("[.\\[]", 2)[0];
    }

    private String note(Defect defect) {
        LocalText note = defect.asked() == null
                ? Refusal.of("defect.to-correct", defect.wrong())
                : Refusal.of("defect.to-correct-so", defect.wrong(), defect.asked());
        return note.in(locale);
    }

    private Line line(CorrectionRequirement requirement) {
        Defect defect = requirement.defect();
        return new Line(
                defect.place(release).map(place -> place.in(locale)).orElse(null),
                defect.wrong(),
                defect.asked(),
                defect.basis() == null ? null : release.basis(defect.basis()).in(locale),
                requirement.agency().in(locale));
    }
}
