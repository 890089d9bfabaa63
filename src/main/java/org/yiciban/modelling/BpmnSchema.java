package org.yiciban.modelling;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
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

/** The engine reads a model against the BPMN schema that it ships; what fails there could not be released. */
final class BpmnSchema implements ModelRule {

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
            Validator validator = schema.newValidator();
            validator.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.setErrorHandler(new Told(report));
            validator.validate(new DOMSource(model.document()));
        } catch (SAXException | IOException failed) {
            tell(report, String.valueOf(failed.getMessage()));
        }
    }

    private static void tell(Report report, String reason) {
        String shown = Report.shown(reason);
        report.error(
                "schema",
                "",
                "文件不符合 BPMN 2.0 的结构,引擎无法读取:" + shown,
                "The file doesn't follow the BPMN 2.0 schema, the engine couldn't read it: " + shown);
    }

    private static final class Told implements ErrorHandler {

        private final Report report;
        private final AtomicInteger count = new AtomicInteger();

        Told(Report report) {
            this.report = report;
        }

        @Override
        public void warning(SAXParseException exception) {
            // says nothing about the model
        }

        @Override
        public void error(SAXParseException exception) {
            if (count.incrementAndGet() <= MOST) {
                tell(report, exception.getMessage());
            }
        }

        @Override
        public void fatalError(SAXParseException exception) {
            error(exception);
        }
    }
}
