package org.yiciban.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.release.Release;
import org.yiciban.publication.DraftState;
import org.yiciban.publication.ModelDraft;
import org.yiciban.shared.MinuteText;

/**
 * What the page shows on which a draft is drawn and written.
 *
 * @param name of the service, as its sheet says it; its key where it says none
 * @param editable whether it is still worked at
 * @param path the file that is shown
 * @param editor by which it is changed here
 * @param other by which it can be changed as well; null where there is one way alone
 * @param text what it holds; empty where the editor fetches it
 * @param groups the files of the draft, by what they are
 * @param items the items of the service, where the editor asks which of them need an answer
 * @param findings what the rules and the trial say of the draft
 * @param remarks what was remarked when the draft went back
 * @param choices what the editor of a table offers, as JSON; empty for others
 * @param refused why what was written is not kept; empty where nothing was refused
 */
public record EditorPage(
        DraftsPage.DraftLine line,
        String name,
        int version,
        boolean editable,
        String path,
        FileEditor editor,
        @Nullable FileEditor other,
        String text,
        List<FileGroup> groups,
        List<Item> items,
        List<DraftPage.FindingLine> findings,
        List<RemarkLine> remarks,
        String choices,
        String refused) {

    /** So many lines it has. */
    public int lines() {
        return (int) text.lines().count() + 1;
    }

    /** An item of the service. */
    record Item(String code, String name) {}

    static EditorPage of(
            ModelDraft draft,
            String name,
            String path,
            FileEditor editor,
            Map<String, String> files,
            DraftFileNames names,
            List<DraftPage.FindingLine> findings,
            List<RemarkLine> remarks) {
        FileEditor other = editor.other(path);
        return new EditorPage(
                DraftsPage.DraftLine.of(draft),
                name,
                draft.version(),
                draft.state() == DraftState.EDITING,
                path,
                editor,
                other == editor ? null : other,
                editor.isDrawn() ? "" : files.getOrDefault(path, ""),
                FileGroup.of(draft, path, names),
                List.of(),
                findings.stream()
                        // who reads the text of a file stays there
                        .map(one -> editor == FileEditor.TEXT && one.file().equals(path) ? one.asText() : one)
                        .toList(),
                remarks,
                "",
                "");
    }

    /** The same page, with the reason why what was written is not kept. */
    EditorPage refused(String why) {
        return new EditorPage(
                line, name, version, editable, path, editor, other, text, groups, items, findings, remarks, choices,
                why);
    }

    /** The same page, with the items of the service. */
    EditorPage with(Release release, Locale locale) {
        List<Item> all = release.items().stream()
                .map(item -> new Item(item.code().value(), item.name().in(locale)))
                .toList();
        return new EditorPage(
                line, name, version, editable, path, editor, other, text, groups, all, findings, remarks, choices,
                refused);
    }

    /** The same page, with what its editor offers. */
    EditorPage offering(String json) {
        return new EditorPage(
                line, name, version, editable, path, editor, other, text, groups, items, findings, remarks, json,
                refused);
    }

    /** What an editor reads of a draft. */
    record Standing(int version, String at, List<DraftPage.FindingLine> findings, List<RemarkLine> remarks) {

        static Standing of(ModelDraft draft, List<DraftPage.FindingLine> findings, List<RemarkLine> remarks) {
            return new Standing(draft.version(), MinuteText.of(draft.changedAt()), findings, remarks);
        }
    }

    /** Why a file was not kept. */
    record NotKept(String detail) {}
}
