package org.yiciban.itemlist;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.identity.account.Account;
import org.yiciban.publication.DraftEditing;
import org.yiciban.publication.DraftState;
import org.yiciban.publication.ModelDraft;
import org.yiciban.shared.Sha256;

/** A list of items 事项实施清单 beside a draft: sent, told what its columns say, compared, taken from. */
@Service
public class ItemLists {

    private static final int LONGEST_NAME = 200;

    private final ItemListRows rows;
    private final DraftEditing editing;

    ItemLists(ItemListRows rows, DraftEditing editing) {
        this.rows = rows;
        this.editing = editing;
    }

    /**
     * Holds a list beside a draft. What its columns say is what was said of the last list with the same heads, or a guess.
     *
     * @throws InvalidInput where it is no list that can be read
     * @throws ActRefused where the draft isn't worked at
     */
    @Transactional
    public void hold(ModelDraft draft, String name, byte[] content, Account by) {
        requireOpen(draft);
        ListFile read = WorkbookReader.read(name, content);
        ListFile file = new ListFile(name.substring(Math.max(0, name.length() - LONGEST_NAME)), read.sheets());
        ListColumns guess = ListHeads.guess(file.sheets());
        ListColumns columns = rows.remembered(heads(file, guess))
                .map(fields -> new ListColumns(guess.sheet(), guess.header(), fields))
                .orElse(guess);
        rows.hold(draft.id(), new ItemListRows.Held(file, columns), by);
    }

    private static void requireOpen(ModelDraft draft) {
        if (draft.state() != DraftState.EDITING) {
            throw ActRefused.conflict("list.draft-closed");
        }
    }

    /**
     * The list beside the sheets as the draft has them now; empty where there is none.
     *
     * @throws InvalidInput where a sheet of the draft can't be read
     */
    public Optional<ItemListReading> reading(ModelDraft draft) {
        SortedMap<String, String> files = editing.files(draft);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        // told also before anybody has sent a list
        SheetsOfDraft.of(files);
        return rows.of(draft.id()).map(held -> ItemListReading.of(held, files));
    }

    /**
     * Says what the columns say, for this list and for the next one with the same heads.
     *
     * @param fields by column from 0
     * @throws InvalidInput where there is no such sheet or row
     */
    @Transactional
    public void columns(ModelDraft draft, int sheet, int header, Map<Integer, ListField> fields, Account by) {
        requireOpen(draft);
        ListFile file = held(draft).file();
        boolean there = sheet >= 0
                && sheet < file.sheets().size()
                && file.sheets().get(sheet).rows().stream().anyMatch(row -> row.number() == header);
        if (!there) {
            throw InvalidInput.of("header", "row", "list.header");
        }
        if (fields.values().stream().distinct().count() < fields.size()) {
            throw InvalidInput.of("columns", "twice", "list.column-twice");
        }
        ListColumns said = new ListColumns(sheet, header, new TreeMap<>(fields));
        ListColumns before = held(draft).columns();
        // other heads, other columns: they are guessed again
        boolean same = before.sheet() == sheet && before.header() == header;
        ListColumns columns = same
                ? said
                : new ListColumns(
                        sheet,
                        header,
                        ListHeads.fields(ListHeads.texts(file.sheets().get(sheet), header)));
        rows.columns(draft.id(), columns);
        if (same) {
            rows.remember(heads(file, columns), columns.fields(), by);
        }
    }

    private ItemListRows.Held held(ModelDraft draft) {
        return rows.of(draft.id()).orElseThrow(() -> new ActRefused(ActRefused.Kind.NOT_FOUND, "list.none"));
    }

    private static String heads(ListFile file, ListColumns columns) {
        StringBuilder heads = new StringBuilder();
        ListHeads.texts(file.sheets().get(columns.sheet()), columns.header())
                .forEach((column, text) -> heads.append(column)
                        .append('=')
                        .append(ListHeads.plain(text))
                        .append('\n'));
        return Sha256.of(heads.toString());
    }

    /** Holds the list no longer. */
    @Transactional
    public void remove(ModelDraft draft) {
        requireOpen(draft);
        rows.remove(draft.id());
    }

    /**
     * Writes what somebody takes into the draft, which then is judged as after any change.
     *
     * @param seen the version that the person has seen
     * @return the draft with its next version
     * @throws InvalidInput where nothing is taken, or a code can't be
     * @throws ActRefused where somebody has changed the draft meanwhile, or it isn't worked at any more
     */
    public ModelDraft take(ModelDraft draft, int seen, ItemListChoice choice, Account by) {
        SortedMap<String, String> files = editing.files(draft);
        ItemListReading reading = ItemListReading.of(held(draft), files);
        Map<String, String> made = new ListedFiles(draft.bundle(), files, reading, choice).made();
        if (made.isEmpty()) {
            throw InvalidInput.of("take", "none", "list.nothing-taken");
        }
        return editing.save(draft.id(), seen, made, by);
    }
}
