package org.yiciban.modelling.read;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.report.UnreadableFile;

/**
 * A file without what other vendors' programs left in it, and what was taken out. Nothing else of it is changed, and it is not
 * checked: what the rules say of it the next check tells.
 *
 * @param file the file to take in the place of the one that was handed in, of the same name, in UTF-8
 * @param removed what it had, by namespace, in the order of the file
 */
public record CleanedFile(ModelFile file, List<Removed> removed) {

    /**
     * What was taken out.
     *
     * @param namespace whose it was
     * @param name the element or attribute as the file writes it, such as {@code zeebe:taskDefinition}
     * @param element the id of the element it stood at
     */
    public record Removed(String namespace, String name, String element) {}

    /** The cleaned file; empty when there is nothing to take out of it, or when it can't be read. */
    public static Optional<CleanedFile> of(ModelFile file) {
        FileKind kind = file.kind();
        if (kind != FileKind.MODEL && kind != FileKind.DECISION || file.content().length > kind.largest()) {
            return Optional.empty();
        }
        try {
            Document document = Xml.read(file.content());
            Leftovers leftovers = Leftovers.of(document, kind);
            if (leftovers.byNamespace().isEmpty()) {
                return Optional.empty();
            }
            List<Removed> removed = new ArrayList<>();
            leftovers
                    .byNamespace()
                    .forEach((namespace, nodes) -> nodes.forEach(node -> removed.add(new Removed(
                            Report.shown(namespace),
                            Report.shown(node.getNodeName()),
                            Report.shown(Leftovers.place(node))))));
            leftovers.strip(document);
            return Optional.of(new CleanedFile(new ModelFile(file.name(), written(document)), List.copyOf(removed)));
        } catch (UnreadableFile | TransformerException unreadable) {
            return Optional.empty();
        }
    }

    private static byte[] written(Document document) throws TransformerException {
        TransformerFactory factory = TransformerFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Transformer transformer = factory.newTransformer();
        transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        document.setXmlStandalone(true);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        transformer.transform(new DOMSource(document), new StreamResult(written));
        return written.toByteArray();
    }
}
