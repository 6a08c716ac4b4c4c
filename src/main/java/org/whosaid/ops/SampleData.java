package org.whosaid.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.whosaid.api.Caller;
import org.whosaid.article.ArticleReference;
import org.whosaid.article.ArticleService;
import org.whosaid.outlet.OutletRequest;
import org.whosaid.outlet.OutletService;
import org.whosaid.quote.QuoteRequest;
import org.whosaid.quote.QuoteService;
import org.whosaid.search.RecordService;
import org.whosaid.speaker.SpeakerRequest;
import org.whosaid.speaker.SpeakerService;

/**
 * Records the sample article through the services that HTTP uses, in one transaction, when {@code whosaid.sample} asks for it and
 * the record is empty. Its ids are fixed, so that the examples of the contract answer.
 */
@ApplicationScoped
class SampleData {
    private static final Logger LOG = Logger.getLogger(SampleData.class);
    private static final String RESOURCE = "/sample/article.json";

    /** Key of the advisory lock that keeps two services which start together from both recording it. */
    private static final long LOCK = 0x73616d706c65L;

    private final OpsConfig config;
    private final Session session;
    private final RecordService record;
    private final OutletService outlets;
    private final SpeakerService speakers;
    private final ArticleService articles;
    private final QuoteService quotes;
    private final ObjectMapper mapper;

    SampleData(
            OpsConfig config,
            Session session,
            RecordService record,
            OutletService outlets,
            SpeakerService speakers,
            ArticleService articles,
            QuoteService quotes,
            ObjectMapper mapper) {
        this.config = config;
        this.session = session;
        this.record = record;
        this.outlets = outlets;
        this.speakers = speakers;
        this.articles = articles;
        this.quotes = quotes;
        this.mapper = mapper;
    }

    @Transactional
    void onStart(@Observes StartupEvent start) throws IOException {
        if (config.sample() != OpsConfig.Sample.ARTICLE) {
            return;
        }
        session.createNativeQuery("SELECT CAST(pg_advisory_xact_lock(:lock) AS text)", String.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
        if (!record.read().isEmpty()) {
            LOG.info("the record is not empty: the sample article is left out");
            return;
        }
        try (InputStream resource = SampleData.class.getResourceAsStream(RESOURCE)) {
            load(mapper.readTree(resource));
        }
    }

    private void load(JsonNode sample) {
        each(sample.get("outlets"), OutletRequest.class, outlets::create);
        each(sample.get("speakers"), SpeakerRequest.class, speakers::create);
        each(mapper.createArrayNode().add(sample.get("article")), ArticleReference.class, articles::create);
        each(sample.get("quotes"), QuoteRequest.class, (id, quote) -> quotes.record(id, quote, Caller.LOCAL));
        LOG.infof(
                "recorded the sample article with %d quotes",
                sample.get("quotes").size());
    }

    private <T> void each(JsonNode items, Class<T> type, BiConsumer<UUID, T> recording) {
        items.forEach(item -> {
            UUID id = UUID.fromString(item.get("id").asText());
            recording.accept(id, read(((ObjectNode) item).without("id"), type));
        });
    }

    private <T> T read(JsonNode item, Class<T> type) {
        try {
            return mapper.treeToValue(item, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the sample in the jar is broken", e);
        }
    }
}
