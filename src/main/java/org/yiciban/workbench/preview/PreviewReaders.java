package org.yiciban.workbench.preview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;

/** With whose eyes a form is previewed. */
@Component
class PreviewReaders {

    private final MessageSource messages;

    PreviewReaders(MessageSource messages) {
        this.messages = messages;
    }

    /** Who reads the form, in words; an application is read by the agencies of its items. */
    Map<String, String> of(boolean application, Optional<Release> release, Locale locale) {
        Map<String, String> readers = new LinkedHashMap<>();
        if (!application) {
            readers.put(PreviewPage.OFFICER, messages.getMessage("models.preview.officer", null, locale));
        }
        readers.put(PreviewPage.CITIZEN, messages.getMessage("models.preview.citizen", null, locale));
        if (application) {
            readers.put(PreviewPage.WINDOW, messages.getMessage("models.preview.window", null, locale));
            release.ifPresent(known -> known.agencies().stream()
                    .filter(agency -> !itemsOf(agency.code(), known).isEmpty())
                    .forEach(agency ->
                            readers.put(agency.code().value(), agency.name().in(locale))));
        }
        return readers;
    }

    /** The items that the agency handles, or may be chosen for. */
    static Set<ItemCode> itemsOf(AgencyCode agency, Release release) {
        return release.items().stream()
                .filter(item -> item.agency().all().contains(agency))
                .map(ItemSheet::code)
                .collect(Collectors.toSet());
    }

    /** Links to the same preview with the eyes of each of them. */
    static List<PreviewPage.Place> links(Map<String, String> readers, PreviewAsked asked) {
        return readers.entrySet().stream()
                .map(reader -> new PreviewPage.Place(
                        reader.getKey(),
                        reader.getValue(),
                        asked.as(reader.getKey()).address(""),
                        reader.getKey().equals(asked.reader())))
                .toList();
    }
}
