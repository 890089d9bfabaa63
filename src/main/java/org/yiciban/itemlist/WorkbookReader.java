package org.yiciban.itemlist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.yiciban.casefile.refusals.InvalidInput;

/**
 * Reads an {@code .xlsx} file row by row. No formula is worked out: what Excel last showed is read. Nothing outside the file is
 * followed, and no file with macros is opened.
 */
final class WorkbookReader {

    private static final int LARGEST_PART = 40_000_000;
    private static final int MOST_PARTS = 500;

    static {
        // a part that grows to more than a hundred times of what was sent is none of a list
        ZipSecureFile.setMinInflateRatio(0.01);
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxTextSize(LARGEST_PART);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    private final ListBounds bounds = new ListBounds();
    private final List<ListFile.Table> tables = new ArrayList<>();

    private WorkbookReader() {}

    /**
     * What stands in it.
     *
     * @throws InvalidInput where it is no such file, broken, too large, or empty
     */
    static ListFile read(String name, byte[] content) {
        String called = name.toLowerCase(Locale.ROOT);
        if (!called.endsWith(".xlsx") || content.length < 2 || content[0] != 'P' || content[1] != 'K') {
            throw InvalidInput.of("file", "kind", "list.kind");
        }
        if (content.length > ListBounds.LARGEST) {
            throw InvalidInput.of("file", "size", "list.size", ListBounds.LARGEST / 1_000_000);
        }
        WorkbookReader reader = new WorkbookReader();
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(content))) {
            reader.read(parts);
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | RecordFormatException
                | SAXException
                | ParserConfigurationException broken) {
            throw unreadable();
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException broken) {
            // what the library says of a part that isn't what it should be
            throw unreadable();
        }
        if (reader.tables.isEmpty()) {
            throw InvalidInput.of("file", "empty", "list.empty");
        }
        return new ListFile(name, reader.tables);
    }

    private static InvalidInput unreadable() {
        return InvalidInput.of("file", "unreadable", "list.unreadable");
    }

    private void read(OPCPackage parts)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        if (parts.getParts().stream()
                .anyMatch(part -> part.getContentType().toLowerCase(Locale.ROOT).matches(".*(macro|vba).*"))) {
            throw InvalidInput.of("file", "kind", "list.kind");
        }
        XSSFReader reader = new XSSFReader(parts);
        SharedStrings strings = new ReadOnlySharedStringsTable(parts, false);
        StylesTable styles = reader.getStylesTable();
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        for (int at = 0; at < ListBounds.MOST_SHEETS && sheets.hasNext(); at++) {
            try (InputStream sheet = sheets.next()) {
                TableRows rows = new TableRows(bounds);
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new WithMerged(styles, strings, rows));
                xml.parse(new InputSource(sheet));
                List<ListFile.Row> all = rows.all();
                if (!all.isEmpty()) {
                    tables.add(new ListFile.Table(sheets.getSheetName(), all));
                }
            }
        }
    }

    /** Hears of merged cells, too, which stand behind the rows. */
    private static final class WithMerged extends XSSFSheetXMLHandler {

        private final TableRows rows;

        WithMerged(StylesTable styles, SharedStrings strings, TableRows rows) {
            super(styles, strings, rows, new PlainCells(), false);
            this.rows = rows;
        }

        @Override
        public void startElement(String uri, String localName, String qName, @Nullable Attributes attributes)
                throws SAXException {
            super.startElement(uri, localName, qName, attributes);
            if ("mergeCell".equals(localName) && attributes != null && attributes.getValue("ref") != null) {
                rows.merged(attributes.getValue("ref"));
            }
        }
    }
}
