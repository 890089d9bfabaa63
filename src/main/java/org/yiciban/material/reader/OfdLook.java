package org.yiciban.material.reader;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through an OFD document (GB/T 33190), a ZIP archive of XML files: every entry is unpacked once and counted. */
final class OfdLook {

    private static final int ENTRIES_AT_MOST = 5_000;
    private static final long UNPACKED_AT_MOST = 200L * 1024 * 1024;
    /** XML packs well, but not better than this; small files are let be. */
    private static final long PACKED_AT_BEST = 200;

    private static final long SMALL = 4L * 1024 * 1024;

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final long most;
    private long unpacked;
    private int pages;

    private OfdLook(long packed) {
        this.most = Math.min(UNPACKED_AT_MOST, Math.max(SMALL, packed * PACKED_AT_BEST));
    }

    static Verdict look(byte[] content) throws IOException, FlawedPaper {
        Set<String> told = Directory.names(content, ENTRIES_AT_MOST);
        OfdLook look = new OfdLook(content.length);
        Set<String> found = look.entries(content);
        if (!found.equals(told)) {
            // one program would see other entries than the next
            throw new FlawedPaper(Flaw.UNSAFE);
        }
        if (look.pages == 0) {
            throw new FlawedPaper(Flaw.BLANK);
        }
        return new Verdict(null, Kind.OFD, look.pages, 0, 0, false);
    }

    private Set<String> entries(byte[] content) throws IOException, FlawedPaper {
        Set<String> found = new LinkedHashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content));
                Counted counted = new Counted(zip)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.add(entry.getName());
                byte[] head = counted.readNBytes(Pixels.HEAD);
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml") || isXml(head)) {
                    xml(new SequenceInputStream(new ByteArrayInputStream(head), counted));
                } else if (Pixels.of(head) > Verdict.PIXELS_AT_MOST) {
                    throw new FlawedPaper(Flaw.PIXELS);
                }
                counted.transferTo(java.io.OutputStream.nullOutputStream());
            }
        } catch (TooMuch bomb) {
            throw new FlawedPaper(Flaw.HEAVY);
        }
        if (unpacked > most) {
            throw new FlawedPaper(Flaw.HEAVY);
        }
        return found;
    }

    /** Whatever a document calls its parts, programs parse what begins like XML. */
    private static boolean isXml(byte[] head) {
        String begin = new String(head, 0, Math.min(head.length, 64), StandardCharsets.ISO_8859_1);
        return begin.replaceAll("[^!-~]", "").startsWith("<");
    }

    /** Pages are counted where the document lists them. */
    private void xml(InputStream entry) throws FlawedPaper {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(entry);
            String root = null;
            String parent = "";
            for (int depth = 0; reader.hasNext(); ) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new FlawedPaper(Flaw.UNSAFE);
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    String name = reader.getLocalName();
                    root = root == null ? name : root;
                    parent = depth == 2 ? name : parent;
                    if (depth == 3 && "Document".equals(root) && "Pages".equals(parent) && "Page".equals(name)) {
                        pages++;
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
        } catch (XMLStreamException broken) {
            // a reader of XML hides what its input threw
            throw new FlawedPaper(unpacked > most ? Flaw.HEAVY : Flaw.DAMAGED);
        }
    }

    private static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** Counts over all entries what was unpacked, and stays open from one to the next. */
    private final class Counted extends FilterInputStream {

        Counted(ZipInputStream zip) {
            super(zip);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            unpacked += Math.max(0, read);
            if (unpacked > most) {
                throw new TooMuch();
            }
            return read;
        }

        @Override
        public void close() {
            // the archive is closed by whoever opened it
        }
    }
}
