package org.yiciban.document.ofd;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Follows what a page of a PDF draws and says the same in OFD. What our sheets never draw is refused, not left out. */
final class OfdPage extends PDFGraphicsStreamEngine {

    private static final double MILLIMETRES = 25.4 / 72;

    private final OfdIds ids;
    private final OfdPictures pictures;
    private final OfdXml xml;
    private final String box;
    private final AffineTransform onPage;
    private final OfdTextLine line;
    private final GeneralPath path = new GeneralPath();

    OfdPage(PDPage page, OfdIds ids, OfdPictures pictures) throws XMLStreamException {
        super(page);
        this.ids = ids;
        this.pictures = pictures;
        PDRectangle size = page.getMediaBox();
        box = OfdOutline.box(0, 0, size.getWidth() * MILLIMETRES, size.getHeight() * MILLIMETRES);
        onPage = new AffineTransform(MILLIMETRES, 0, 0, -MILLIMETRES, 0, size.getHeight() * MILLIMETRES);
        xml = OfdXml.of("Page", Map.of());
        line = new OfdTextLine(xml, ids, box);
    }

    /**
     * A page in OFD.
     *
     * @param box its size
     * @param content its XML
     */
    record Drawn(String box, byte[] content) {}

    Drawn draw() throws IOException, XMLStreamException {
        xml.open("Area").text("PhysicalBox", box).close().open("Content");
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("ID", ids.next());
        layer.put("Type", "Body");
        xml.open("Layer", layer);
        processPage(getPage());
        for (PDAnnotation annotation : getPage().getAnnotations()) {
            // the picture of a seal stands on its signature
            showAnnotation(annotation);
        }
        line.end();
        return new Drawn(box, xml.bytes());
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path.reset();
    }

    /** Our sheets cut nothing off: their clips are the areas that they write in. */
    @Override
    public void clip(int rule) {
        // nothing to leave out
    }

    @Override
    public void strokePath() throws IOException {
        put(path, onPage, Ink.STROKE);
        path.reset();
    }

    @Override
    public void fillPath(int rule) throws IOException {
        path.setWindingRule(rule);
        put(path, onPage, Ink.FILL);
        path.reset();
    }

    @Override
    public void fillAndStrokePath(int rule) throws IOException {
        path.setWindingRule(rule);
        put(path, onPage, Ink.FILL);
        put(path, onPage, Ink.STROKE);
        path.reset();
    }

    @Override
    public void shadingFill(COSName shading) throws IOException {
        throw new IOException("a shading, which no sheet has");
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        AffineTransform at = getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        AffineTransform placed = new AffineTransform(onPage);
        placed.concatenate(at);
        // a picture of OFD hangs from its upper edge, one of PDF stands on its lower
        placed.concatenate(new AffineTransform(1, 0, 0, -1, 0, 1));
        Map<String, Object> picture = new LinkedHashMap<>();
        picture.put("ID", ids.next());
        picture.put("ResourceID", pictures.keep(image));
        picture.put("Boundary", box);
        double[] six = new double[6];
        placed.getMatrix(six);
        picture.put(
                "CTM",
                OfdOutline.box(six[0], six[1], six[2], six[3]) + " " + OfdOutline.number(six[4]) + " "
                        + OfdOutline.number(six[5]));
        try {
            xml.leaf("ImageObject", picture);
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    @Override
    protected void showGlyph(Matrix placed, PDFont font, int code, Vector displacement) throws IOException {
        if (!(font instanceof PDVectorFont drawn)) {
            throw new IOException("a font without outlines, which no sheet has");
        }
        AffineTransform onto = new AffineTransform(onPage);
        onto.concatenate(placed.createAffineTransform());
        line.add(font.toUnicode(code), onto.getTranslateX(), onto.getTranslateY(), onto.getScaleX());
        onto.concatenate(font.getFontMatrix().createAffineTransform());
        Shape outline = drawn.getNormalizedPath(code);
        put(outline, onto, Ink.FILL);
    }

    private enum Ink {
        FILL,
        STROKE
    }

    private void put(Shape shape, AffineTransform onto, Ink ink) throws IOException {
        String outline = OfdOutline.of(shape, onto);
        if (outline.isEmpty()) {
            return;
        }
        boolean fills = ink == Ink.FILL;
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ID", ids.next());
        object.put("Boundary", box);
        object.put("Stroke", !fills);
        object.put("Fill", fills);
        if (fills) {
            boolean evenOdd = shape instanceof GeneralPath one && one.getWindingRule() == GeneralPath.WIND_EVEN_ODD;
            object.put("Rule", evenOdd ? "Even-Odd" : "NonZero");
        } else {
            object.put(
                    "LineWidth",
                    OfdOutline.number(transformWidth(getGraphicsState().getLineWidth()) * MILLIMETRES));
        }
        double alpha = fills
                ? getGraphicsState().getNonStrokeAlphaConstant()
                : getGraphicsState().getAlphaConstant();
        if (alpha < 1) {
            object.put("Alpha", Math.round(alpha * 255));
        }
        PDColor colour = fills
                ? getGraphicsState().getNonStrokingColor()
                : getGraphicsState().getStrokingColor();
        try {
            xml.open("PathObject", object)
                    .leaf(fills ? "FillColor" : "StrokeColor", Map.of("Value", value(colour)))
                    .text("AbbreviatedData", outline)
                    .close();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private static String value(PDColor colour) throws IOException {
        Color rgb = new Color(colour.toRGB());
        return rgb.getRed() + " " + rgb.getGreen() + " " + rgb.getBlue();
    }
}
