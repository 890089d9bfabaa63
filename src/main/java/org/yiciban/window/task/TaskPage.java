package org.yiciban.window.task;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiciban.casefile.desk.TaskDetail;
import org.yiciban.form.view.FormSummary;
import org.yiciban.form.view.FormView;
import org.yiciban.window.inbox.InboxRow;

/**
 * What the page of one task shows.
 *
 * @param row the task as the inbox names it
 * @param view the form of the step
 * @param summary what was applied for
 * @param errors in the order of the page
 * @param said the same by the id of its input
 * @param mended the demands of the notice, beside what was there and what came
 * @param outcomes to choose from
 * @param conditions of granting
 * @param colleagues to whom the task may be handed, by user name; nobody for whoever doesn't hold it
 * @param extensible whether more time may be asked for here
 * @param story what came before
 * @param met what happened just now
 */
record TaskPage(
        InboxRow row,
        TaskDetail detail,
        FormView view,
        FormSummary summary,
        TaskDraft draft,
        List<TaskScreen.Wrong> errors,
        Map<String, String> said,
        Marking marking,
        List<Mended> mended,
        List<Outcome> outcomes,
        List<Condition> conditions,
        Map<String, String> colleagues,
        boolean extensible,
        TaskStory.Told story,
        Met met) {

    /** A paper or a field that a defect can point at. */
    record Target(String value, String name) {}

    /** An outcome to choose. */
    record Outcome(String value, String name) {}

    /** A condition of granting, in words, and whether it is met. */
    record Condition(String text, boolean met) {}

    /** A demand of the notice beside what stood there and what came. */
    record Mended(String place, String asked, String before, String now, boolean changed) {}

    /**
     * The defects of the page: what they can point at, and the phrases that help to say them.
     *
     * @param open whether the step names defects at all
     * @param marked targets that have a row already
     * @param markable targets that may get one
     * @param phrases what is wrong, by the name of the group
     * @param asked what has to be done, by the name of the group
     */
    record Marking(
            boolean open,
            List<String> marked,
            List<Target> papers,
            List<Target> fields,
            Set<String> markable,
            Map<String, List<String>> phrases,
            Map<String, List<String>> asked) {

        /** Whether this paper or field may be marked here. */
        public boolean offers(String target) {
            return open && markable.contains(target);
        }
    }

    /**
     * What happened on the page just now.
     *
     * @param restored whether what was typed came back after a login
     * @param focus the row of defects that was just opened, or null
     * @param extending whether more time was asked for in vain
     * @param done what was done, or null
     * @param refused why something was not, or null
     * @param unlisted names that a notice speaks of without listing them, about which the reader is asked; or null
     */
    record Met(boolean restored, Integer focus, boolean extending, String done, String refused, String unlisted) {

        static final Met NOTHING = new Met(false, null, false, null, null, null);

        static Met restored(boolean restored) {
            return new Met(restored, null, false, null, null, null);
        }

        static Met opened(Integer row) {
            return new Met(false, row, false, null, null, null);
        }

        static Met refused(String why) {
            return new Met(false, null, false, null, why, null);
        }

        static Met done(String what) {
            return new Met(false, null, false, what, null, null);
        }

        /** Asked once about names that its texts speak of and that it doesn't list. */
        static Met asked(String why, String names) {
            return new Met(false, null, false, null, why, names);
        }
    }
}
