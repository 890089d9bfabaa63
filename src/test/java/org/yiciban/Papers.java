package org.yiciban;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Papers as applicants hand them in: small, and every reader opens them. */
public final class Papers {

    private Papers() {}

    /** A PDF of one empty page. */
    public static byte[] pdf() {
        return pdf("");
    }

    /** A PDF of one page with something more in its catalog. */
    public static byte[] pdf(String inCatalog) {
        return ("""
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R""" + inCatalog
                        + """
                >>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A grey JPEG. */
    public static byte[] jpeg(int width, int height) {
        return picture("jpg", width, height);
    }

    /** A black PNG. */
    public static byte[] png(int width, int height) {
        return picture("png", width, height);
    }

    /** An OFD document of two pages. */
    public static byte[] ofd() {
        return zip(ofdFiles());
    }

    /** The files of an OFD document of two pages. */
    public static Map<String, byte[]> ofdFiles() {
        String namespace = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
        return new TreeMap<>(Map.of(
                "OFD.xml",
                ("<ofd:OFD" + namespace
                                + "><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>")
                        .getBytes(StandardCharsets.UTF_8),
                "Doc_0/Document.xml",
                ("<ofd:Document" + namespace + "><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/>"
                                + "<ofd:Page ID=\"2\" BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages></ofd:Document>")
                        .getBytes(StandardCharsets.UTF_8),
                "Doc_0/Pages/Page_0/Content.xml",
                ("<ofd:Page" + namespace + "/>").getBytes(StandardCharsets.UTF_8)));
    }

    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] picture(String format, int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
