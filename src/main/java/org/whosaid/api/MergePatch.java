package org.whosaid.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;

/** JSON merge patch (RFC 7396): members that are sent replace, null removes, arrays are replaced whole. */
@ApplicationScoped
public class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper mapper;

    MergePatch(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * What the present state becomes.
     *
     * @throws ProblemException MALFORMED_BODY or UNKNOWN_PROPERTY when the outcome is not of the type
     */
    public <T> T apply(ObjectNode patch, T present, Class<T> type) {
        JsonNode merged = merge(mapper.valueToTree(present), patch);
        try {
            return mapper.treeToValue(merged, type);
        } catch (JsonProcessingException e) {
            throw JsonFaults.problem(e);
        }
    }

    private JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = target.isObject() ? (ObjectNode) target : mapper.createObjectNode();
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                // Unknown names must reach the mapper, so that they are refused.
                if (result.has(member.getKey())) {
                    result.remove(member.getKey());
                } else {
                    result.putNull(member.getKey());
                }
            } else {
                JsonNode old = result.has(member.getKey()) ? result.get(member.getKey()) : mapper.createObjectNode();
                result.set(member.getKey(), merge(old, member.getValue()));
            }
        });
        return result;
    }
}
