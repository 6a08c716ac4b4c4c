package org.whosaid.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.whosaid.api.Checks;
import org.whosaid.api.Cursor;
import org.whosaid.api.FieldError;
import org.whosaid.api.Page;
import org.whosaid.api.ProblemException;
import org.whosaid.api.ProblemType;
import org.whosaid.api.Written;
import org.whosaid.feed.ChangeKind;
import org.whosaid.feed.ChangeLog;
import org.whosaid.feed.ChangedEntity;
import org.whosaid.outlet.Outlet;
import org.whosaid.outlet.OutletService;

/** The rules of articles: recorded with their first quote, told by their URL or else their facts. */
@ApplicationScoped
public class ArticleService {
    private static final Logger LOG = Logger.getLogger(ArticleService.class);

    private final ArticleRepository articles;
    private final OutletService outlets;
    private final ChangeLog changes;

    ArticleService(ArticleRepository articles, OutletService outlets, ChangeLog changes) {
        this.articles = articles;
        this.outlets = outlets;
        this.changes = changes;
    }

    @Transactional
    public ArticleView read(UUID id) {
        return articles.findByIdOptional(id).map(this::view).orElseThrow(ArticleService::notFound);
    }

    /**
     * Articles in the order of their ids.
     *
     * @param url any spelling of its URL, or null
     * @param publisher id or name of its publisher, or null
     */
    @Transactional
    public Page<ArticleView> list(String url, String publisher, String cursor, int limit) {
        List<Page.Resolved> resolved =
                publisher == null ? List.of() : List.of(outlets.resolved("publisher", publisher));
        String scope = Cursor.scope("articles", url, publisher);
        UUID after = cursor == null
                ? new UUID(0, 0)
                : Cursor.uuid(Cursor.decode(cursor, scope, 1).get(0));
        ArticleFilter filter = new ArticleFilter(
                url == null ? null : ArticleUrl.normalise(url),
                publisher == null ? null : resolved.get(0).ids());
        List<Article> found = articles.page(filter, after, limit + 1);
        List<Article> shown = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() > limit ? Cursor.encode(scope, shown.get(limit - 1).id()) : null;
        return new Page<>(views(shown), next, Page.Total.upTo(max -> articles.count(filter, max)), resolved, null);
    }

    /** Whether a text is a URL by which an article could be found. */
    public static boolean isUrl(String text) {
        try {
            ArticleUrl.normalise(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The article of a URL in any spelling. */
    @Transactional
    public Optional<ArticleView> byUrl(String url) {
        return articles.byUrl(ArticleUrl.normalise(url)).map(this::view);
    }

    @Transactional
    public Map<UUID, ArticleView> views(Collection<UUID> ids) {
        return views(articles.byIds(ids)).stream().collect(Collectors.toMap(ArticleView::id, Function.identity()));
    }

    /**
     * Records an article under an id that the caller chose.
     *
     * @throws ProblemException CONTENT_DIFFERS when an article of the same key is there
     */
    @Transactional
    public Written<ArticleView> create(UUID id, ArticleReference reference) {
        Checks checks = new Checks();
        reference.check(checks, "");
        checks.done();
        ArticleFacts facts = reference.facts(publisher(reference));
        articles.lockKey(key(facts));
        find(facts).ifPresent(other -> refuseDouble(other, ""));
        Article article = new Article(id, facts);
        articles.persist(article);
        return Written.created(view(article), append(ChangeKind.RECORDED, article));
    }

    /**
     * Changes an article. Its quotes follow where they show what it says.
     *
     * @param change makes the wanted state out of the present article; refuses by throwing when it is not the one that was read
     */
    @Transactional
    public Written<ArticleView> patch(UUID id, Function<ArticleView, ArticlePatch> change) {
        Article article = articles.findByIdOptional(id).orElseThrow(ArticleService::notFound);
        // A publisher that is new is locked by its name before the article, as recording does: the other way round the
        // two could
        // wait for each other.
        publisher(wanted(article, change));
        articles.lockAgain(article);
        ArticleReference wanted = wanted(article, change);
        ArticleFacts facts = wanted.facts(publisher(wanted));
        refuseToBecomeAnother(article, facts, "");
        return article.change(facts)
                ? Written.changed(view(article), append(ChangeKind.CORRECTED, article))
                : Written.unchanged(view(article));
    }

    private ArticleReference wanted(Article article, Function<ArticleView, ArticlePatch> change) {
        ArticlePatch patch = change.apply(view(article));
        Checks checks = new Checks();
        patch.check(checks);
        checks.done();
        return patch.asReference();
    }

    /** Keeps two articles from being told by the same URL or facts. */
    private void refuseToBecomeAnother(Article article, ArticleFacts facts, String pointer) {
        if (!key(facts).equals(key(article.facts()))) {
            articles.lockKey(key(facts));
            find(facts)
                    .filter(other -> !other.id().equals(article.id()))
                    .ifPresent(other -> refuseDouble(other, pointer));
        }
    }

    private Outlet publisher(ArticleReference reference) {
        return reference.publisher() == null
                ? null
                : outlets.resolve(Map.of("/publisher", reference.publisher())).get("/publisher");
    }

    /**
     * The article that a reference means, held still until the transaction ends. Facts that no article has make one; facts that
     * the article of the same URL does not know yet complete it, so that nothing that was accepted is lost.
     *
     * @param reference checked reference
     * @param publisher what the reference's publisher was resolved to, or null
     * @throws ProblemException UNKNOWN_REFERENCE, or CONTENT_DIFFERS when the article is there with other facts
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ResolvedArticle resolve(ArticleReference reference, Outlet publisher, String pointer) {
        ArticleFacts facts = reference.facts(publisher);
        Optional<Article> found = reference.id() != null ? Optional.of(referenced(reference, pointer)) : find(facts);
        if (found.isEmpty()) {
            articles.lockKey(key(facts));
            found = find(facts);
        }
        if (found.isEmpty()) {
            Article article = new Article(UUID.randomUUID(), facts);
            articles.persist(article);
            return new ResolvedArticle(article, false);
        }
        return completed(found.get(), facts, pointer);
    }

    private ResolvedArticle completed(Article article, ArticleFacts facts, String pointer) {
        if (isSilentOn(article, facts)) {
            articles.lockAgain(article);
        } else {
            articles.holdStill(article);
        }
        if (facts.contradicts(article.facts()) || namesAnotherUrl(article, facts)) {
            throw new ProblemException(
                            ProblemType.CONTENT_DIFFERS,
                            "The article is recorded with other facts. Leave them out, or patch the article first.",
                            FieldError.at(pointer, "must agree with the article that is recorded"))
                    .with("existing", Map.of("id", article.id()));
        }
        ArticleFacts completed = article.facts().completedBy(facts);
        refuseToBecomeAnother(article, completed, pointer);
        return new ResolvedArticle(article, article.change(completed));
    }

    private static boolean isSilentOn(Article article, ArticleFacts facts) {
        return !article.facts().completedBy(facts).equals(article.facts());
    }

    private static boolean namesAnotherUrl(Article article, ArticleFacts facts) {
        String recorded = article.facts().url();
        return facts.url() != null
                && recorded != null
                && !ArticleUrl.normalise(facts.url()).equals(ArticleUrl.normalise(recorded));
    }

    private Article referenced(ArticleReference reference, String pointer) {
        return articles.findByIdOptional(reference.id())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNKNOWN_REFERENCE,
                        "The referenced article is not in the record.",
                        FieldError.at(pointer + "/id", "must be the id of an article")));
    }

    private Optional<Article> find(ArticleFacts facts) {
        return facts.url() != null ? articles.byUrl(ArticleUrl.normalise(facts.url())) : articles.byFacts(facts);
    }

    private static String key(ArticleFacts facts) {
        return facts.url() != null ? ArticleUrl.normalise(facts.url()) : facts.toString();
    }

    /** Tells the feed that an article was completed by a quote. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendCompletion(ResolvedArticle resolved) {
        if (resolved.completed()) {
            append(ChangeKind.CORRECTED, resolved.article());
        }
    }

    private long append(ChangeKind kind, Article article) {
        long position = changes.append(kind, ChangedEntity.ARTICLE, article.id(), article.version());
        LOG.infof("article %s %s, version %d", article.id(), kind, article.version());
        return position;
    }

    private ArticleView view(Article article) {
        return views(List.of(article)).get(0);
    }

    private List<ArticleView> views(List<Article> shown) {
        Map<UUID, Page.Match> publishers = new HashMap<>(outlets.named(shown.stream()
                .map(Article::publisherId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())));
        return shown.stream()
                .map(article -> ArticleView.from(article, publishers.get(article.publisherId())))
                .toList();
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "No article has this id.");
    }

    private static void refuseDouble(Article other, String pointer) {
        throw new ProblemException(
                        ProblemType.CONTENT_DIFFERS,
                        "Another article is recorded under this URL, or under these facts.",
                        FieldError.at(pointer, "must not be what another article is told by"))
                .with("existing", Map.of("id", other.id()));
    }
}
