package org.yiciban.modelling.rules;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Report;

/** The engine reads a model against the BPMN schema that it ships; what fails there could not be released. */
public final class BpmnSchema implements ModelRule {

    private static final String FOLDER = "/org/camunda/bpm/engine/impl/bpmn/parser/";
    private static final int MOST = 10;

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
            List<String> chinese = complaints(model, Locale.SIMPLIFIED_CHINESE);
            List<String> english = complaints(model, Locale.ENGLISH);
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
            tell(report, reason, reason);
        }
    }

    private List<String> complaints(BpmnModel model, Locale language) throws SAXException, IOException {
        Told told = new Told(model.joined());
        Validator validator = schema.newValidator();
        validator.setProperty(Xml.LANGUAGE, language);
        validator.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        validator.setErrorHandler(told);
        validator.validate(new DOMSource(model.document()));
        return told.complaints;
    }

    private static void tell(Report report, String chinese, String english) {
        report.error(
                "schema",
                "",
                "文件不符合 BPMN 2.0 的结构，引擎无法读取：" + Report.shown(chinese),
                "The file doesn't follow the BPMN 2.0 schema, the engine couldn't read it: " + Report.shown(english));
    }

    private static final class Told implements ErrorHandler {

        /** A reference to nothing; where a flow ends nowhere that is said already. */
        private static final String DANGLING = "cvc-id.1";

        private final boolean joined;
        private final List<String> complaints = new ArrayList<>();

        Told(boolean joined) {
            this.joined = joined;
        }

        @Override
        public void warning(SAXParseException exception) {
            // says nothing about the model
        }

        @Override
        public void error(SAXParseException exception) {
            String message = exception.getMessage();
            if (joined || !message.startsWith(DANGLING)) {
                complaints.add(message);
            }
        }

        @Override
        public void fatalError(SAXParseException exception) {
            error(exception);
        }
    }
}
