package org.yiciban.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Application;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.catalogue.sheet.Material;
import org.yiciban.identity.account.Account;
import org.yiciban.material.Uploads;

/** The papers of the living cases: for each that is asked for a page that says what it stands for. */
@Component
@ConditionalOnProperty("yiciban.demo")
class DemoPapers {

    private final Uploads uploads;

    DemoPapers(Uploads uploads) {
        this.uploads = uploads;
    }

    /** Hands in a page for every paper of the list that the situation asks the applicant for. */
    List<Application.HandedIn> handedIn(Guidance guidance, List<String> codes, Account account) {
        List<Application.HandedIn> papers = new ArrayList<>();
        for (Guidance.NeededMaterial needed : guidance.materials()) {
            Material material = needed.material();
            if (material.handedIn() && codes.contains(material.code().value())) {
                String id = uploads.take(
                                material.name().zh() + ".pdf",
                                page(material.name().en()),
                                account.username())
                        .id();
                papers.add(new Application.HandedIn(material.code().value(), id));
            }
        }
        return papers;
    }

    /** A power of attorney; the upload. */
    String powerOfAttorney(Account account) {
        return uploads.take("授权委托书.pdf", page("Power of attorney"), account.username())
                .id();
    }

    /** A PDF of one page, in letters that every reader has. */
    private static byte[] page(String name) {
        String words = name.replaceAll("[^A-Za-z0-9 ,.-]", "");
        String text =
                "BT /F1 26 Tf 60 480 Td (" + words + ") Tj 0 -44 Td /F1 15 Tf (Demonstration. Not a real paper.) Tj ET";
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + text.length() + ">>stream\n" + text + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            places.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj").append(objects.get(i)).append("endobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append('\n').append(places);
        file.append("trailer<</Size ").append(objects.size() + 1).append("/Root 1 0 R>>\nstartxref\n");
        file.append(table).append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
