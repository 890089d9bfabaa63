package org.yiciban.casefile;

import java.util.Optional;
import org.yiciban.catalogue.Release;
import org.yiciban.form.Form;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;

/**
 * One thing that is wrong with an application: a field or a paper, and what to do about it.
 *
 * @param field path of the field in the application form, or null
 * @param material code of the paper, or null
 * @param text what is wrong and how to mend it
 */
public record Defect(String field, String material, String text) {

    /** What it concerns, by the name that people know; nothing where it concerns the application as a whole. */
    public Optional<LocalText> place(Release release) {
        String code = material == null || material.isEmpty() ? field : material;
        if (code == null || code.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalText> name = code.equals(material) ? paper(release) : question(release);
        return name.or(() -> Optional.of(new LocalText(code, code)));
    }

    private Optional<LocalText> paper(Release release) {
        try {
            return release.findMaterial(new MaterialCode(material)).map(paper -> paper.name());
        } catch (IllegalArgumentException misspelt) {
            return Optional.empty();
        }
    }

    private Optional<LocalText> question(Release release) {
        return Form.parse(release.key() + ".form", release.applicationForm())
                .at(field)
                .map(known -> known.trait().label());
    }
}
