package org.yiciban.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiciban.document.issued.AgencySentences;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SentencePart;
import org.yiciban.document.issued.SentenceText;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.Unseen;
import org.yiciban.signs.PaperSigns;

/**
 * Whether a document in an agency's own words still says what it must. Each sentence names every fact that the shipped one
 * names, in both languages, and cites the articles of law that it cites; what tables, reasons, remedies and the signature
 * say is no matter of a template.
 */
@Component
public class TemplateCheck {

    /** So many signs a sentence may have. */
    public static final int LONGEST = 2_000;

    private static final String NUMBER = "[零一二三四五六七八九十百]+";
    private static final Pattern ARTICLE =
            Pattern.compile("《[^》]+》第" + NUMBER + "条(第" + NUMBER + "款)?(第" + NUMBER + "项)?");

    private final TemplatePlaces places;

    TemplateCheck(TemplatePlaces places) {
        this.places = places;
    }

    /** All that is wrong with these sentences. */
    public List<TemplateFault> faults(DocumentType type, TemplateContent content) {
        Map<String, SentenceText> known = places.of(type);
        List<TemplateFault> faults = new ArrayList<>();
        content.sentences().forEach((key, text) -> {
            SentenceText shipped = known.get(key);
            if (shipped == null) {
                faults.add(new TemplateFault(key, false, Refusal.of("template.place", key)));
                return;
            }
            check(key, false, text.zh(), shipped.zh(), faults);
            check(key, true, text.en(), shipped.en(), faults);
            matches(ARTICLE, shipped.zh())
                    .filter(article -> !text.zh().contains(article))
                    .forEach(article ->
                            faults.add(new TemplateFault(key, false, Refusal.of("template.missing-article", article))));
        });
        return faults;
    }

    private static void check(String key, boolean english, String text, String shipped, List<TemplateFault> faults) {
        if (text.isBlank()) {
            faults.add(new TemplateFault(key, english, Refusal.of("template.both-languages")));
            return;
        }
        if (text.length() > LONGEST) {
            faults.add(new TemplateFault(key, english, Refusal.of("template.long", LONGEST)));
        }
        if (Unseen.misleads(text, true)) {
            faults.add(new TemplateFault(key, english, Refusal.of("template.unseen")));
        }
        PaperSigns.unfit(text)
                .ifPresent(sign -> faults.add(new TemplateFault(key, english, Refusal.of("body.unfit-sign", sign))));
        Stream.concat(
                        matches(AgencySentences.TOKEN, text).filter(token -> Stream.of(SentencePart.values())
                                .noneMatch(part -> part.token().equals(token))),
                        matches(
                                Pattern.compile("[{}]"),
                                AgencySentences.TOKEN.matcher(text).replaceAll("")))
                .distinct()
                .forEach(token -> faults.add(new TemplateFault(key, english, Refusal.of("template.unknown", token))));
        for (SentencePart part : SentencePart.values()) {
            if (shipped.contains(part.token()) && !text.contains(part.token())) {
                LocalText name = part.shownName();
                faults.add(new TemplateFault(
                        key,
                        english,
                        new LocalText(
                                Refusal.of("template.missing", part.token(), name.zh())
                                        .zh(),
                                Refusal.of("template.missing", part.token(), name.en())
                                        .en())));
            }
        }
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }
}
