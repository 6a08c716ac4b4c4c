package org.whosaid.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.report.SimpleValidationReportFormat;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.RestAssuredRequest;
import com.atlassian.oai.validator.restassured.RestAssuredResponse;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Set;

/**
 * Fails the test when an answer is not one of the contract: status, headers, media type, and a body that has no member beside
 * those of the contract. {@code RestAssured.given().filter(ContractFilter.answers())}.
 */
public final class ContractFilter implements Filter {
    private static final OpenApiInteractionValidator VALIDATOR =
            OpenApiInteractionValidator.createForInlineApiSpecification(Contract.text())
                    .build();

    /** What the validator says of a request to which no operation belongs. */
    private static final Set<String> NO_OPERATION =
            Set.of("validation.request.path.missing", "validation.request.operation.notAllowed");

    private final boolean requestsToo;

    private ContractFilter(boolean requestsToo) {
        this.requestsToo = requestsToo;
    }

    /** Looks at answers only: for tests that send what the contract forbids. */
    public static ContractFilter answers() {
        return new ContractFilter(false);
    }

    /** Looks at requests and answers. */
    public static ContractFilter requestsAndAnswers() {
        return new ContractFilter(true);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        ValidationReport report = validate(request, answer);
        if (isWithoutOperation(report)) {
            assertEquals("application/problem+json", answer.contentType(), "an answer outside of the contract");
        } else {
            assertFalse(report.hasErrors(), () -> SimpleValidationReportFormat.getInstance()
                    .apply(report));
        }
        return answer;
    }

    private ValidationReport validate(FilterableRequestSpecification request, Response answer) {
        if (requestsToo) {
            return VALIDATOR.validate(RestAssuredRequest.of(request), RestAssuredResponse.of(answer));
        }
        return VALIDATOR.validateResponse(
                URI.create(request.getURI()).getPath(),
                Request.Method.valueOf(request.getMethod()),
                RestAssuredResponse.of(answer));
    }

    private static boolean isWithoutOperation(ValidationReport report) {
        return report.getMessages().stream().anyMatch(message -> NO_OPERATION.contains(message.getKey()));
    }
}
