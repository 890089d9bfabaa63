package org.yiciban.workbench.templates;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.sheet.Division;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.template.DocumentTemplate;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.Organ;

/** Of which agencies somebody may change templates: whoever works for an organ of that alone, whoever for none of all. */
@Component
class TemplateChoices {

    private final Catalogue catalogue;

    TemplateChoices(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<TemplatesPage.Choice> agencies(Account by, Locale locale) {
        return catalogue.agencies().stream()
                .filter(agency -> by.organ() == null || agency.code().equals(by.agency()))
                .map(agency -> new TemplatesPage.Choice(
                        agency.code().value(), agency.name().in(locale)))
                .toList();
    }

    List<TemplatesPage.Choice> divisions(Account by, Locale locale) {
        return catalogue.divisions().stream()
                .filter(Division::live)
                .filter(division ->
                        by.organ() == null || division.code().equals(by.organ().division()))
                .map(division -> new TemplatesPage.Choice(
                        division.code().value(), division.name().in(locale)))
                .toList();
    }

    /** What was chosen; not found where there is no such agency, division or type, or where it isn't theirs. */
    TemplatePlace chosen(String agency, String division, String type, Account by) {
        Agency ofAgency = first(
                catalogue.agencies().stream().filter(one -> one.code().value().equals(agency)));
        Division ofDivision = division.isEmpty()
                ? null
                : first(catalogue.divisions().stream()
                        .filter(one -> one.code().value().equals(division)));
        DocumentType ofType =
                first(Stream.of(DocumentType.values()).filter(one -> one.name().equals(type)));
        if (!may(by, ofAgency, ofDivision)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "not theirs");
        }
        Division sample =
                ofDivision == null ? first(catalogue.divisions().stream().filter(Division::live)) : ofDivision;
        return new TemplatePlace(ofAgency, ofDivision, ofType, sample);
    }

    /** Whether that one is theirs, and still of an agency and a division that there are. */
    boolean may(DocumentTemplate template, Account by) {
        try {
            of(template, by);
            return true;
        } catch (ResponseStatusException notTheirs) {
            return false;
        }
    }

    TemplatePlace of(DocumentTemplate template, Account by) {
        return chosen(
                template.agency().value(),
                template.division() == null ? "" : template.division().value(),
                template.type().name(),
                by);
    }

    private static boolean may(Account by, Agency agency, @Nullable Division division) {
        Organ organ = by.organ();
        return organ == null || division != null && organ.equals(new Organ(agency.code(), division.code()));
    }

    private static <T> T first(Stream<T> found) {
        return found.findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such template"));
    }
}
