package org.yiciban.portal.frame;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.deadline.calculator.CalendarPicture;

/** How pages mark the states of clocks and days: tags, words and colours. */
@Component("stateMarks")
class StateMarks {

    /** How a day of a calendar is marked: what it means for the limit, and where a month begins. */
    public String marks(CalendarPicture.Day day) {
        List<String> marks = new ArrayList<>();
        marks.add(
                switch (day.part()) {
                    case START -> "start";
                    case COUNTED -> day.ahead() ? "if" : "in";
                    case PAUSED -> "pause";
                    case DUE -> "due";
                    default -> day.off() ? "off" : "";
                });
        if (day.makeUp() && (day.part() == CalendarPicture.Part.COUNTED || day.part() == CalendarPicture.Part.DUE)) {
            marks.add("makeup");
        }
        if (day.date().getDayOfMonth() == 1) {
            marks.add("first");
        }
        if (day.today()) {
            marks.add("today");
        }
        return String.join(" ", marks).strip();
    }

    /** Message key of the state of a clock. */
    public String state(ClockView clock) {
        if (clock.ended()) {
            return clock.passed() ? "deadline.state.LATE" : "deadline.state.ENDED";
        }
        if (clock.paused()) {
            return "deadline.state.PAUSED";
        }
        if (clock.recording()) {
            return "deadline.state.RECORDING";
        }
        return clock.passed() ? "deadline.state.PASSED" : "deadline.state.RUNNING";
    }

    /** The icon that goes with the kind of an item's tag. */
    public String icon(String kind) {
        return switch (kind) {
            case "ok" -> "check";
            case "go" -> "dots";
            case "wait" -> "hourglass";
            case "late" -> "cross";
            default -> "pause";
        };
    }
}
