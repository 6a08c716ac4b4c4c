package org.whosaid.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads every JSON body, in place of the framework's own reader, so that each fault becomes a problem document and none is bent
 * into shape. At most {@value #MAX_BYTES} bytes are read.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
public class JsonBodyReader implements MessageBodyReader<Object> {
    static final int MAX_BYTES = 1024 * 1024;

    private final ObjectMapper mapper;

    JsonBodyReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body must be sent without a content encoding.");
        }
        String json = utf8(bytes(body));
        try {
            Object value = mapper.readValue(json, mapper.constructType(genericType));
            if (value == null) {
                throw JsonFaults.malformed("The body must be a JSON object.");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw JsonFaults.problem(e);
        }
    }

    private static byte[] bytes(InputStream body) {
        byte[] bytes;
        try {
            bytes = body.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            // The caller has hung up: no fault of the service, and nobody is there to read the answer.
            throw new ProblemException(ProblemType.BAD_REQUEST, "The body ended before its end.");
        }
        if (bytes.length > MAX_BYTES) {
            throw tooLarge();
        }
        return bytes;
    }

    /** The parser would take overlong forms, and UTF-16 too; JSON is exchanged in UTF-8 (RFC 8259, section 8.1). */
    private static String utf8(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            throw JsonFaults.malformed(
                    "The body must be well-formed JSON in UTF-8. No character is encoded like what stands"
                            + " after byte " + in.position() + "; a surrogate cannot be.");
        }
        String json = out.flip().toString();
        return json.startsWith("\ufeff") ? json.substring(1) : json;
    }

    static ProblemException tooLarge() {
        return new ProblemException(
                ProblemType.CONTENT_TOO_LARGE, "The body must be at most " + MAX_BYTES + " bytes long.");
    }
}
