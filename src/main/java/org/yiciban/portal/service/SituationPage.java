package org.yiciban.portal.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.AnswerProblem;
import org.yiciban.catalogue.sheet.Answers;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.catalogue.sheet.SituationException;

/**
 * What the guided questions show.
 *
 * @param more whether the answers led to questions that the page before didn't show
 * @param situation null as long as it isn't clear; so is the guide
 */
record SituationPage(
        Release release,
        Map<String, Object> answers,
        List<AnswerProblem> errors,
        boolean more,
        Situation situation,
        ServiceGuidePage guide) {

    static SituationPage asking(
            Release release, Map<String, Object> answers, List<AnswerProblem> errors, boolean more) {
        return new SituationPage(release, answers, errors, more, null, null);
    }

    /** @param before the questions that the page before showed; nothing where a link led here */
    static SituationPage needed(Release release, Map<String, Object> answers, Set<String> before) {
        try {
            Situation situation = Situation.of(release.bundle(), answers);
            ServiceGuidePage guide = ServiceGuidePage.of(release, release.guidance(situation));
            return new SituationPage(release, answers, List.of(), false, situation, guide);
        } catch (SituationException problems) {
            List<AnswerProblem> told = problems.problems().stream()
                    .filter(problem -> before.isEmpty() || before.contains(problem.key()))
                    .toList();
            return asking(release, answers, told, told.isEmpty());
        }
    }

    /** The questions that are asked after what was answered so far. */
    public List<Question> questions() {
        return Situation.asked(release.bundle(), answers);
    }

    /** What is wrong with an answer, by the key of its question. */
    public Map<String, String> said(Locale locale) {
        Map<String, String> said = new LinkedHashMap<>();
        errors.forEach(error -> said.put(error.key(), error.message().in(locale)));
        return said;
    }

    /** The answers as the next page takes them. */
    public Map<String, String> sent() {
        return Answers.sent(situation.facts());
    }
}
