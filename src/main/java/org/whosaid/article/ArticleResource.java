package org.whosaid.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.whosaid.api.Accepts;
import org.whosaid.api.Answers;
import org.whosaid.api.Ids;
import org.whosaid.api.MergePatch;
import org.whosaid.api.QueryParameters;
import org.whosaid.api.Written;

/** Articles: find, read, correct. They are recorded with their quotes. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleResource {
    private final ArticleService articles;
    private final Answers answers;
    private final MergePatch merge;

    ArticleResource(ArticleService articles, Answers answers, MergePatch merge) {
        this.articles = articles;
        this.answers = answers;
        this.merge = merge;
    }

    @GET
    @Accepts({"url", "publisher", "limit", "cursor"})
    public Response list(@Context UriInfo uri, @Context Request request) {
        QueryParameters query = new QueryParameters(uri);
        String url = query.one("url");
        if (url != null && !ArticleService.isUrl(url)) {
            query.fault("url", "must be an absolute http or https URL");
        }
        String publisher = query.one("publisher");
        String cursor = query.one("cursor");
        int limit = query.limit();
        query.done();
        return answers.page(articles.list(url, publisher, cursor, limit), uri, request);
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id, @Context Request request) {
        return answers.read(articles.read(Ids.ofPath(id)), request);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response patch(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context UriInfo uri,
            ObjectNode patch) {
        UUID article = Ids.ofPath(id);
        Written<ArticleView> written = articles.patch(article, present -> {
            answers.requireMatch(ifMatch, present);
            ArticlePatch now = ArticlePatch.from(present);
            return merge.apply(patch, patch.has("publisher") ? now.withoutPublisher() : now, ArticlePatch.class);
        });
        return answers.written(written, article, uri);
    }
}
