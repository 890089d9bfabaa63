package org.yiciban.workbench.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.sheet.Division;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SentencePart;
import org.yiciban.document.issued.SentenceText;
import org.yiciban.document.template.DocumentTemplate;
import org.yiciban.document.template.DocumentTemplates;
import org.yiciban.document.template.TemplateContent;
import org.yiciban.document.template.TemplateFault;
import org.yiciban.document.template.TemplatePlaces;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.shared.MinuteText;

/** Says on pages what a template is, was and would be. */
@Component
class TemplateStory {

    private static final SentenceText NOTHING = new SentenceText("", "");

    private final DocumentTemplates templates;
    private final TemplatePlaces places;
    private final Accounts accounts;

    TemplateStory(DocumentTemplates templates, TemplatePlaces places, Accounts accounts) {
        this.templates = templates;
        this.places = places;
        this.accounts = accounts;
    }

    static List<TemplatesPage.Choice> types(Locale locale) {
        return Arrays.stream(DocumentType.values())
                .map(type -> new TemplatesPage.Choice(type.name(), type.title().in(locale)))
                .toList();
    }

    static TemplatesPage.Row row(DocumentTemplate one, TemplatePlace place, Locale locale) {
        return new TemplatesPage.Row(
                one.id(),
                place.agency().name().in(locale),
                division(place, locale),
                one.type().title().in(locale),
                one.version(),
                one.state().name(),
                MinuteText.of(one.decidedAt() == null ? one.proposedAt() : one.decidedAt()));
    }

    TemplateEditPage edit(TemplatePlace place, TemplateContent typed, List<TemplateFault> faults, Locale locale) {
        Map<String, SentenceText> shipped = places.of(place.type());
        List<TemplateEditPage.SentenceField> fields = new ArrayList<>();
        shipped.forEach((key, text) -> {
            SentenceText own = typed.sentences().getOrDefault(key, NOTHING);
            fields.add(field(key, false, text.zh(), own.zh(), faults));
            fields.add(field(key, true, text.en(), own.en(), faults));
        });
        return new TemplateEditPage(
                place.agency().code().value(),
                place.agency().name().in(locale),
                code(place),
                division(place, locale),
                place.type().name(),
                place.type().title().in(locale),
                fields,
                Arrays.stream(SentencePart.values())
                        .map(part -> new TemplateEditPage.Named(
                                part.token(), part.shownName().in(locale)))
                        .toList());
    }

    private static TemplateEditPage.SentenceField field(
            String key, boolean english, String shipped, String typed, List<TemplateFault> faults) {
        return new TemplateEditPage.SentenceField(
                (english ? "en:" : "zh:") + key,
                key,
                english,
                shipped,
                typed,
                faults.stream()
                        .filter(fault -> fault.key().equals(key) && fault.english() == english)
                        .map(TemplateFault::words)
                        .toList());
    }

    TemplateVersionPage version(DocumentTemplate one, TemplatePlace place, Account reader, Locale locale) {
        Map<String, SentenceText> shipped = places.of(one.type());
        return new TemplateVersionPage(
                one.id(),
                place.agency().name().in(locale),
                division(place, locale),
                one.type().title().in(locale),
                one.agency().value(),
                code(place),
                one.type().name(),
                one.version(),
                one.state().name(),
                one.proposedBy().equals(reader.username()),
                one.hash(),
                name(one.proposedBy(), locale),
                MinuteText.of(one.proposedAt()),
                one.decidedBy() == null ? "" : name(one.decidedBy(), locale),
                one.decidedAt() == null ? "" : MinuteText.of(one.decidedAt()),
                one.remark(),
                one.content().sentences().entrySet().stream()
                        .map(own -> new TemplateVersionPage.ChangedSentence(
                                own.getKey(),
                                shipped.getOrDefault(own.getKey(), NOTHING).zh(),
                                shipped.getOrDefault(own.getKey(), NOTHING).en(),
                                own.getValue().zh(),
                                own.getValue().en()))
                        .toList(),
                templates.versions(one.agency(), one.division(), one.type()).stream()
                        .map(other -> row(other, place, locale))
                        .toList());
    }

    private String name(String account, Locale locale) {
        return accounts.find(account).map(one -> one.name().in(locale)).orElse(account);
    }

    private static String code(TemplatePlace place) {
        Division division = place.division();
        return division == null ? "" : division.code().value();
    }

    private static String division(TemplatePlace place, Locale locale) {
        Division division = place.division();
        return division == null ? "" : division.name().in(locale);
    }
}
