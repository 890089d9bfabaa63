package org.yiciban.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads an OFD file by the words of the standard alone, as another program does. */
public final class OfdReading {

    private static final String SPACE = "http://www.ofdspec.org/2016";

    private final Map<String, byte[]> entries = new HashMap<>();
    private final Document document;

    /** Opens a file. */
    public OfdReading(byte[] file) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        document = xml(one(xml("OFD.xml"), "DocRoot"));
    }

    /** What its table of contents says. */
    public String contents(String name) throws Exception {
        return one(xml("OFD.xml"), name);
    }

    /** The places of its pages. */
    public List<String> pages() {
        return all(document, "Page").stream()
                .map(page -> page.getAttribute("BaseLoc"))
                .toList();
    }

    /** All numbers of objects. */
    public List<String> ids() throws Exception {
        List<String> ids = new ArrayList<>();
        List<Document> files = new ArrayList<>(List.of(document, xml("Doc_0/" + one(document, "PublicRes"))));
        for (String page : pages()) {
            files.add(xml("Doc_0/" + page));
        }
        files.forEach(file -> all(file, "*").stream()
                .map(element -> element.getAttribute("ID"))
                .filter(id -> !id.isEmpty())
                .forEach(ids::add));
        return ids;
    }

    /** The text of all pages. */
    public String text() throws Exception {
        StringBuilder text = new StringBuilder();
        for (String page : pages()) {
            text.append(all(xml("Doc_0/" + page), "TextCode").stream()
                    .map(Element::getTextContent)
                    .collect(Collectors.joining("\n")));
        }
        return text.toString();
    }

    /** A page as a picture, with so many dots a millimetre. */
    public BufferedImage drawn(int page, double scale) throws Exception {
        Document content = xml("Doc_0/" + pages().get(page));
        double[] box = numbers(one(content, "PhysicalBox"));
        BufferedImage picture = new BufferedImage(
                (int) Math.floor(box[2] * scale), (int) Math.floor(box[3] * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.scale(scale, scale);
        for (Element object : all(content, "*")) {
            if (object.getLocalName().equals("PathObject")) {
                draw(pen, object);
            } else if (object.getLocalName().equals("ImageObject")) {
                double[] at = numbers(object.getAttribute("CTM"));
                BufferedImage image = image(object.getAttribute("ResourceID"));
                AffineTransform unit = new AffineTransform(at);
                unit.scale(1.0 / image.getWidth(), 1.0 / image.getHeight());
                pen.drawImage(image, unit, null);
            }
        }
        pen.dispose();
        return picture;
    }

    private BufferedImage image(String id) throws Exception {
        for (Element media : all(xml("Doc_0/PublicRes.xml"), "MultiMedia")) {
            if (media.getAttribute("ID").equals(id)) {
                return ImageIO.read(new ByteArrayInputStream(
                        entries.get("Doc_0/Res/" + media.getTextContent().strip())));
            }
        }
        throw new IOException("no picture " + id);
    }

    private static void draw(Graphics2D pen, Element object) {
        boolean fill = Boolean.parseBoolean(object.getAttribute("Fill"));
        double[] colour = numbers(((Element) object.getElementsByTagNameNS(SPACE, fill ? "FillColor" : "StrokeColor")
                        .item(0))
                .getAttribute("Value"));
        String alpha = object.getAttribute("Alpha");
        pen.setColor(new Color(
                (int) colour[0], (int) colour[1], (int) colour[2], alpha.isEmpty() ? 255 : Integer.parseInt(alpha)));
        Path2D outline = outline(
                object.getElementsByTagNameNS(SPACE, "AbbreviatedData").item(0).getTextContent());
        outline.setWindingRule(
                object.getAttribute("Rule").equals("Even-Odd") ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
        if (fill) {
            pen.fill(outline);
        } else {
            pen.setStroke(new BasicStroke(Float.parseFloat(object.getAttribute("LineWidth"))));
            pen.draw(outline);
        }
    }

    private static Path2D outline(String words) {
        Path2D path = new Path2D.Double();
        Iterator<String> at = Arrays.asList(words.split(" ")).iterator();
        while (at.hasNext()) {
            switch (at.next()) {
                case "M" -> path.moveTo(next(at), next(at));
                case "L" -> path.lineTo(next(at), next(at));
                case "Q" -> path.quadTo(next(at), next(at), next(at), next(at));
                case "B" -> path.curveTo(next(at), next(at), next(at), next(at), next(at), next(at));
                case "C" -> path.closePath();
                default -> throw new IllegalArgumentException(words);
            }
        }
        return path;
    }

    private static double next(Iterator<String> at) {
        return Double.parseDouble(at.next());
    }

    private static double[] numbers(String words) {
        return Arrays.stream(words.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private Document xml(String entry) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(entries.get(entry)));
    }

    private static String one(Document xml, String name) {
        return xml.getElementsByTagNameNS(SPACE, name).item(0).getTextContent();
    }

    private static List<Element> all(Document xml, String name) {
        NodeList found = xml.getElementsByTagNameNS(SPACE, name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }
}
