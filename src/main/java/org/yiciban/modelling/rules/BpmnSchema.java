package org.yiciban.modelling.rules;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Element;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ElementLocation;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Report;

/** The engine reads a model against the BPMN schema that it ships; what fails there could not be released. */
public final class BpmnSchema implements ModelRule {

    private static final String FOLDER = "/org/camunda/bpm/engine/impl/bpmn/parser/";
    private static final int MOST = 10;
    private static final String CURRENT = "http://apache.org/xml/properties/dom/current-element-node";
    private static final Pattern NAMESPACE = Pattern.compile("\"?https?://[^\"\\s]+\"?:");

    private final Schema schema = load();

    private static Schema load() {
        try (InputStream main = BpmnSchema.class.getResourceAsStream(FOLDER + "BPMN20.xsd")) {
            DOMImplementationLS inputs = (DOMImplementationLS)
                    DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
                LSInput input = inputs.createLSInput();
                input.setSystemId(systemId);
                input.setByteStream(BpmnSchema.class.getResourceAsStream(
                        FOLDER + systemId.substring(systemId.lastIndexOf('/') + 1)));
                return input;
            });
            return factory.newSchema(new StreamSource(main, "BPMN20.xsd"));
        } catch (IOException | SAXException | ReflectiveOperationException missing) {
            throw new IllegalStateException("the BPMN schema of the engine can't be read", missing);
        }
    }

    @Override
    public void check(BpmnModel model, Report report) {
        try {
            List<Complaint> chinese = complaints(model, Locale.SIMPLIFIED_CHINESE);
            List<Complaint> english = complaints(model, Locale.ENGLISH);
            int shown = Math.min(MOST, english.size());
            if (shown < english.size()) {
                int more = english.size() - shown;
                report.error(
                        "schema",
                        "",
                        "另有 " + more + " 处不符合 BPMN 2.0 的结构，没有列出，请改正已列出的之后再检查。",
                        more + " more places don't follow the BPMN 2.0 schema; correct those listed and check again.");
            }
            for (int i = 0; i < shown; i++) {
                tell(report, i < chinese.size() ? chinese.get(i) : english.get(i), english.get(i));
            }
        } catch (SAXException | IOException failed) {
            String reason = String.valueOf(failed.getMessage());
            tell(report, new Complaint("", reason), new Complaint("", reason));
        }
    }

    private List<Complaint> complaints(BpmnModel model, Locale language) throws SAXException, IOException {
        Validator validator = schema.newValidator();
        Told told = new Told(model.joined(), () -> place(validator));
        validator.setProperty(Xml.LANGUAGE, language);
        validator.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        validator.setErrorHandler(told);
        validator.validate(new DOMSource(model.document()));
        return told.complaints;
    }

    /** Where it is reading, as far as it says. */
    private static String place(Validator validator) {
        try {
            return validator.getProperty(CURRENT) instanceof Element element ? ElementLocation.is(element) : "";
        } catch (SAXException unknown) {
            return "";
        }
    }

    private static void tell(Report report, Complaint chinese, Complaint english) {
        report.error(
                "schema",
                english.place(),
                "文件不符合 BPMN 2.0 的结构，引擎无法读取：" + plain(chinese.message()),
                "The file doesn't follow the BPMN 2.0 schema, the engine couldn't read it: "
                        + plain(english.message()));
    }

    /** Without namespaces, which hide what the sentence is about. */
    private static String plain(String complaint) {
        return Report.sentence(NAMESPACE.matcher(complaint).replaceAll(""));
    }

    private record Complaint(String place, String message) {}

    private static final class Told implements ErrorHandler {

        /** A reference to nothing; where a flow ends nowhere that is said already. */
        private static final String DANGLING = "cvc-id.1";

        private final boolean joined;
        private final Supplier<String> place;
        private final List<Complaint> complaints = new ArrayList<>();

        Told(boolean joined, Supplier<String> place) {
            this.joined = joined;
            this.place = place;
        }

        @Override
        public void warning(SAXParseException exception) {
            // says nothing about the model
        }

        @Override
        public void error(SAXParseException exception) {
            String message = exception.getMessage();
            if (joined || !message.startsWith(DANGLING)) {
                complaints.add(new Complaint(place.get(), message));
            }
        }

        @Override
        public void fatalError(SAXParseException exception) {
            error(exception);
        }
    }
}
