package org.yiciban.form.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.component.ChoiceField;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.Field;
import org.yiciban.form.component.InterpretedField;
import org.yiciban.form.component.RowList;
import org.yiciban.form.component.Shape;
import org.yiciban.form.component.TextField;
import org.yiciban.form.value.DataPath;
import org.yiciban.form.value.NamedFormat;

/** What rows of a list may be called by. */
final class RowTitles {

    private RowTitles() {}

    /** The question by whose answer people know a row; nothing that is secret or long may stand in every list. */
    static @Nullable DataPath title(ComponentSource source, List<Component> children) {
        String key = source.property("rowTitle");
        if (key == null) {
            return null;
        }
        DataPath title = DataPath.ROOT.then(key);
        source.demand(
                children.stream().anyMatch(child -> fits(child, title)),
                "row-title",
                "“properties.rowTitle”须为本列表中一直要填写的单行文本或单选项的 key，不得是证件号码、手机号码等敏感内容",
                "“properties.rowTitle” is the key of a text of one line or a single choice of this list that always has to be"
                        + " answered, and nothing sensitive such as a number of an identity document or a telephone");
        source.demand(
                leavesNumber(children),
                "row-title",
                "列表带有“properties.rowTitle”，每行的编号存放在“row”：请给这一项换一个 key",
                "a list with “properties.rowTitle” keeps the numbers of its rows at “row”: give that question another key");
        return title;
    }

    /** Whether a part of a row is the question of that name, and one by whose answer the row may be called everywhere. */
    private static boolean fits(Component child, DataPath title) {
        return child instanceof Field field
                && field.at().equals(title)
                && field instanceof InterpretedField question
                && (question.entry().required().fixed()
                        || !question.entry().required().isFixed())
                && child.trait().hide() == null
                && !child.trait().sensitive()
                && (field instanceof TextField text
                        ? !text.lines()
                                && (text.limits().format() == null
                                        || text.limits().format() == NamedFormat.USCC)
                        : field instanceof ChoiceField choice && !choice.several());
    }

    /** Whether no question keeps its answer where the number of the row stands. */
    private static boolean leavesNumber(List<Component> children) {
        return Shape.of(children).at(RowList.NUMBER) == null;
    }
}
