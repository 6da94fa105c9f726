package guatu.shell.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** A template by its path below {@code src/main/jte}, filled from the model; its {@code page} is the request's frame. */
record TemplateView(TemplateEngine engine, Pages pages, String name) implements View {

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> parameters = model == null ? new HashMap<>() : new HashMap<>(model);
        parameters.put("page", pages.evenOf(request));
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(name + ".jte", parameters, output);
        if (response.getContentType() == null) {
            response.setContentType(getContentType());
        }
        byte[] written = together(output);
        response.setContentLength(written.length);
        response.getOutputStream().write(written);
    }

    /** A page comes in thousands of pieces, and each that went out by itself would pass all wrappers of the response by itself. */
    private static byte[] together(Utf8ByteOutput output) throws IOException {
        ByteBuffer whole = ByteBuffer.allocate(output.getContentLength());
        output.writeTo(whole::put);
        return whole.array();
    }
}
