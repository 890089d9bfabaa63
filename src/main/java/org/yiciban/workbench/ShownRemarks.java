package org.yiciban.workbench;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.publication.ModelDraft;
import org.yiciban.remarks.DraftRemark;
import org.yiciban.remarks.DraftRemarks;
import org.yiciban.shared.MinuteText;

/** The remarks of a draft in words. */
@Component
class ShownRemarks {

    private final DraftRemarks remarks;
    private final PartWords words;
    private final MessageSource messages;

    ShownRemarks(DraftRemarks remarks, PartWords words, MessageSource messages) {
        this.remarks = remarks;
        this.words = words;
        this.messages = messages;
    }

    /** The oldest first. */
    List<RemarkLine> of(ModelDraft draft, DraftFileNames names, String reader, Locale locale) {
        boolean kept = !names.paths().isEmpty();
        return remarks.of(draft).stream()
                .map(one -> line(one, names, reader, kept, locale))
                .toList();
    }

    private RemarkLine line(DraftRemark one, DraftFileNames names, String reader, boolean kept, Locale locale) {
        boolean whole = one.path().isEmpty();
        return new RemarkLine(
                one.id(),
                !one.sent() ? "unsent" : one.done() == null ? "open" : "done",
                one.path(),
                one.element(),
                place(one, names, locale),
                whole || one.gone() || !kept ? "" : PlaceAddress.of(one.path(), one.element(), one.line()),
                one.gone(),
                one.by().equals(reader),
                one.text(),
                one.byName(),
                MinuteText.of(one.at()),
                one.done() == null
                        ? ""
                        : one.done().byName() + " " + MinuteText.of(one.done().at()));
    }

    private String place(DraftRemark one, DraftFileNames names, Locale locale) {
        if (one.path().isEmpty()) {
            return messages.getMessage("models.remark.whole", null, locale);
        }
        String file = names.of(one.path());
        return one.place() == null
                ? file
                : file + " · "
                        + words.of(
                                one.path(),
                                one.place().kind(),
                                one.place().id(),
                                one.place().name(),
                                locale);
    }
}
