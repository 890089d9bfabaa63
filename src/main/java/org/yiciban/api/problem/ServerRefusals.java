package org.yiciban.api.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.yiciban.bounds.Threshold;

/**
 * Words for addresses that the server itself refuses, such as one with a zero character in it: the application never sees
 * them, and the server's own page helps nobody.
 */
@Component
class ServerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof org.apache.catalina.core.StandardHost host) {
                host.setErrorReportValveClass(Answer.class.getName());
            }
        });
    }

    @Override
    public int getOrder() {
        // after the server's own choice
        return Ordered.LOWEST_PRECEDENCE;
    }

    /** Made by the server, which needs it to be public. */
    public static class Answer extends ErrorReportValve {

        private static final String PROBLEM =
                """
                {"title":"请求有误 / Bad request","status":%d,"detail":"网址或者请求写法有误，没有任何内容被保存。 / The address or the request is malformed; nothing was stored."}""";

        private static final String PAGE =
                """
                <!doctype html><html lang="zh-CN"><meta charset="utf-8">\
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>网址有误</title>\
                <link rel="stylesheet" href="/assets/citizen.css"><main class="wrap narrow page stack"><h1>网址有误</h1><p>这个网址无法识别，没有任何内容被保存。请从<a href="/">首页</a>重新进入。</p>\
                <p lang="en">This address can't be understood; nothing was stored. Please start again from the \
                <a href="/">home page</a>.</p></main></html>""";

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            String path = String.valueOf(
                    request.getDecodedRequestURI() == null ? request.getRequestURI() : request.getDecodedRequestURI());
            boolean program = Threshold.isForPrograms(path);
            response.setContentType(program ? "application/problem+json" : "text/html");
            response.setCharacterEncoding("UTF-8");
            try (Writer writer = response.getReporter()) {
                if (writer != null) {
                    writer.write(program ? PROBLEM.formatted(response.getStatus()) : PAGE);
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException gone) {
                container.getLogger().debug("nobody listens any more", gone);
            }
        }
    }
}
