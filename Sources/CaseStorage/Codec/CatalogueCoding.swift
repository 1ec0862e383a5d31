import ChallengeCore

extension EventCodec {
  /// A task of the catalogue as it is stored; what is absent has no key.
  static func json(_ task: CatalogueTask) -> [String: JSONValue?] {
    [
      "id": .text(task.id.text), "name": .text(task.name),
      "description": task.description.map { .text($0) }, "area": task.area.map { .text($0) },
      "domain": task.domain.map { .text($0) }, "department": task.department.map { .text($0) },
      "budget": task.budget.map { .number($0) }, "results": .texts(task.results),
      "contractor": task.contractor.map { .text($0) },
      "contractEnd": task.contractEnd.map { .text($0.iso) },
      "noticePeriod": task.noticePeriod.map { .text($0) },
      "extensionOptions": task.extensionOptions.map { .text($0) },
      "legalBasis": task.legalBasis.map { .text($0) }, "kind": task.kind.map { .text($0) },
      "reserved": .flag(task.isReserved), "public": .flag(task.isPublic),
      "endedOn": task.endedOn.map { .text($0.iso) },
    ]
  }
}

extension PayloadReader {
  func catalogueTask() throws(CodecProblem) -> CatalogueTask {
    var task = CatalogueTask(id: CatalogueID(try text("id")), name: try text("name"))
    task.description = try optionalText("description")
    task.area = try optionalText("area")
    task.domain = try optionalText("domain")
    task.department = try optionalText("department")
    task.budget = members["budget"] == nil ? nil : try number("budget")
    task.results = try texts("results")
    task.contractor = try optionalText("contractor")
    task.contractEnd = try optionalDate("contractEnd")
    task.noticePeriod = try optionalText("noticePeriod")
    task.extensionOptions = try optionalText("extensionOptions")
    task.legalBasis = try optionalText("legalBasis")
    task.kind = try optionalText("kind")
    task.isReserved = try flag("reserved")
    task.isPublic = try flag("public")
    task.endedOn = try optionalDate("endedOn")
    return task
  }
}
