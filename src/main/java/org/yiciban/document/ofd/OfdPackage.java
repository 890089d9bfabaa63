package org.yiciban.document.ofd;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;

/** The package of a file: a table of contents, what all pages share, and the pages (GB/T 33190 §7). */
final class OfdPackage {

    /** The text beneath the outlines names a font that every office has; it is never drawn. */
    static final int FONT = 1;

    private static final String ROOT = "Doc_0/";

    private OfdPackage() {}

    /**
     * A page.
     *
     * @param id its number in the package
     * @param drawn its content
     */
    record Page(int id, OfdPage.Drawn drawn) {}

    /**
     * What goes into a package.
     *
     * @param lastId the highest number of an object
     */
    record Content(String title, String number, LocalDate day, List<Page> pages, OfdPictures pictures, int lastId) {}

    static void write(OutputStream target, Content content) throws IOException, XMLStreamException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("OFD.xml", contents(content));
        entries.put(ROOT + "Document.xml", document(content));
        entries.put(ROOT + "PublicRes.xml", shared(content.pictures()));
        for (OfdPictures.Picture one : content.pictures().all()) {
            entries.put(ROOT + "Res/" + one.name(), one.png());
        }
        int at = 0;
        for (Page page : content.pages()) {
            entries.put(ROOT + place(at), page.drawn().content());
            at++;
        }
        try (ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> one : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(one.getKey());
                // the time of making says nothing: the same pages are the same bytes
                entry.setTimeLocal(content.day().atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(one.getValue());
                zip.closeEntry();
            }
        }
    }

    private static String place(int page) {
        return "Pages/Page_" + page + "/Content.xml";
    }

    private static byte[] contents(Content content) throws XMLStreamException {
        String id = UUID.nameUUIDFromBytes(content.number().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        Map<String, String> kind = new LinkedHashMap<>();
        kind.put("Version", "1.0");
        kind.put("DocType", "OFD");
        return OfdXml.of("OFD", kind)
                .open("DocBody")
                .open("DocInfo")
                .text("DocID", id)
                .text("Title", content.title() + " " + content.number())
                .text("CreationDate", content.day().toString())
                .text("Creator", "yiciban")
                .close()
                .text("DocRoot", ROOT + "Document.xml")
                .bytes();
    }

    private static byte[] document(Content content) throws XMLStreamException {
        OfdXml xml = OfdXml.of("Document", Map.of())
                .open("CommonData")
                .text("MaxUnitID", String.valueOf(content.lastId()))
                .open("PageArea")
                .text("PhysicalBox", content.pages().get(0).drawn().box())
                .close()
                .text("PublicRes", "PublicRes.xml")
                .close()
                .open("Pages");
        int at = 0;
        for (Page page : content.pages()) {
            Map<String, Object> where = new LinkedHashMap<>();
            where.put("ID", page.id());
            where.put("BaseLoc", place(at));
            xml.leaf("Page", where);
            at++;
        }
        return xml.bytes();
    }

    private static byte[] shared(OfdPictures pictures) throws XMLStreamException {
        Map<String, Object> font = new LinkedHashMap<>();
        font.put("ID", FONT);
        font.put("FontName", "SimSun");
        font.put("FamilyName", "SimSun");
        OfdXml xml = OfdXml.of("Res", Map.of("BaseLoc", "Res"))
                .open("Fonts")
                .leaf("Font", font)
                .close();
        if (!pictures.all().isEmpty()) {
            xml.open("MultiMedias");
            for (OfdPictures.Picture one : pictures.all()) {
                Map<String, Object> picture = new LinkedHashMap<>();
                picture.put("ID", one.id());
                picture.put("Type", "Image");
                picture.put("Format", "PNG");
                xml.open("MultiMedia", picture).text("MediaFile", one.name()).close();
            }
            xml.close();
        }
        return xml.bytes();
    }
}
