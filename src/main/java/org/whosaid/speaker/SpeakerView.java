package org.whosaid.speaker;

import java.util.List;
import java.util.UUID;

/**
 * A speaker on the wire.
 *
 * @param aliases other names the speaker goes by
 * @param tenures roles held, with their days
 */
public record SpeakerView(
        UUID id,
        String name,
        SpeakerType type,
        List<String> aliases,
        List<TenureView> tenures,
        ExternalIds externalIds,
        int version) {

    public static SpeakerView from(Speaker speaker) {
        return new SpeakerView(
                speaker.id(),
                speaker.name(),
                speaker.type(),
                speaker.aliases(),
                speaker.tenures().stream().map(TenureView::from).toList(),
                speaker.externalIds(),
                speaker.version());
    }

    boolean sameFacts(SpeakerView other) {
        return SpeakerRequest.from(this).equals(SpeakerRequest.from(other));
    }
}
