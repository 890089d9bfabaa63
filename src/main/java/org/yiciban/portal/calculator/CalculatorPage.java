package org.yiciban.portal.calculator;

import java.util.List;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.deadline.calculator.CalendarPicture;
import org.yiciban.deadline.calculator.DeadlineAnswer;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.shared.TimeLimit;

/**
 * What the page of the calculator shows.
 *
 * @param answer null where there is none; so is its picture
 * @param wrongField what is wrong, or null; wrongWords say why
 */
record CalculatorPage(
        CalculatorForm form,
        Offer offer,
        DeadlineAnswer answer,
        CalendarPicture picture,
        String wrongField,
        String wrongWords) {

    /**
     * What can be chosen.
     *
     * @param version the calendars in force
     * @param unarranged the first year that no notice arranges yet
     */
    record Offer(
            List<Agency> agencies,
            List<TimeLimit.Unit> units,
            List<ClockEvent.Type> eventTypes,
            List<PauseReason> reasons,
            int version,
            int unarranged) {}

    static CalculatorPage answered(CalculatorForm form, Offer offer, DeadlineAnswer answer, CalendarPicture picture) {
        return new CalculatorPage(form, offer, answer, picture, null, null);
    }

    static CalculatorPage wrong(CalculatorForm form, Offer offer, String field, String words) {
        return new CalculatorPage(form, offer, null, null, field, words);
    }
}
