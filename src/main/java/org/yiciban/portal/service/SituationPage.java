package org.yiciban.portal.service;

import java.util.List;
import java.util.Map;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.AnswerProblem;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.catalogue.sheet.Situation;

/**
 * What the guided questions show.
 *
 * @param situation null as long as it isn't clear; so is the guide
 */
record SituationPage(
        Release release,
        Map<String, Object> answers,
        List<AnswerProblem> errors,
        Situation situation,
        ServiceGuidePage guide) {

    static SituationPage asking(Release release, Map<String, Object> answers, List<AnswerProblem> errors) {
        return new SituationPage(release, answers, errors, null, null);
    }

    /** What was answered to a question, or its default answer. */
    public Object given(Question question) {
        Object given = answers.get(question.key());
        return given != null && !given.equals("")
                ? given
                : question.defaultAnswer().map(Object::toString).orElse("");
    }
}
