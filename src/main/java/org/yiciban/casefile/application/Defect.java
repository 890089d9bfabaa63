package org.yiciban.casefile.application;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.MaterialUse;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.InheritedSettings;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;
import org.yiciban.shared.Unseen;

/**
 * One line of a correction notice: a field or a paper of the published list, what is wrong with it, what is asked for,
 * and the rule that asks for it (licensing law Arts 31 para 2, 32 para 1(4)).
 *
 * @param field path of the field in the application form, or null
 * @param material code of the paper, or null
 * @param wrong what is wrong
 * @param asked what is to be done; null where an older program told both in one text
 * @param basis the rule, in Chinese; null where nobody named one
 */
public record Defect(
        @Nullable String field,
        @Nullable String material,
        String wrong,
        @Nullable String asked,
        @Nullable String basis) {

    /** What was typed is kept as it is read: no sign that turns or hides another one reaches the notice. */
    public Defect {
        if (wrong != null) {
            wrong = Unseen.readable(wrong);
        }
        if (asked != null) {
            asked = Unseen.readable(asked);
        }
        if (basis != null) {
            basis = Unseen.readable(basis);
        }
    }

    /** As older programs told it: what is wrong and how to mend it in one text. */
    public Defect(String field, String material, String text) {
        this(field, material, text, null, null);
    }

    public Defect basedOn(@Nullable String rule) {
        return new Defect(field, material, wrong, asked, rule);
    }

    /** What it concerns, by the name that people know; nothing where it concerns the application as a whole. */
    public Optional<LocalText> place(Release release) {
        String code = material == null || material.isEmpty() ? field : material;
        if (code == null || code.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalText> name = code.equals(material)
                ? paper(release)
                : Application.form(release).name(code);
        return name.or(() -> Optional.of(new LocalText(code, code)));
    }

    /** The rule that asks for the field or paper: the field's own, else that of the first item that needs it. */
    public Optional<LocalText> usualBasis(Release release) {
        Form form = Application.form(release);
        Optional<InheritedSettings> question =
                field == null ? Optional.empty() : form.at(field).map(Component::trait);
        Optional<LocalText> own = question.map(InheritedSettings::legalBasis)
                .filter(rule -> rule != null)
                .map(release::basis);
        Stream<ItemSheet> needing = release.items().stream()
                .filter(item -> question.map(settings -> settings.items().contains(item.code()))
                        .orElseGet(() -> item.materials().stream()
                                .map(MaterialUse::code)
                                .anyMatch(code -> code.value().equals(material))));
        return own.or(() -> needing.flatMap(item -> item.legalBasis().stream()).findFirst());
    }

    /** In one line: what is wrong, and what is asked for. */
    public String line() {
        return asked == null || asked.isBlank() ? wrong : wrong + " " + asked;
    }

    private Optional<LocalText> paper(Release release) {
        if (material == null) {
            return Optional.empty();
        }
        try {
            return release.findMaterial(new MaterialCode(material)).map(paper -> paper.name());
        } catch (IllegalArgumentException misspelt) {
            return Optional.empty();
        }
    }
}
