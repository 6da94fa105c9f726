# What an office would set, and five custom fields; run by rails runner before the portfolio is loaded.
Setting.rest_api_enabled = '1'
Setting.default_language = 'zh'
Setting.login_required = '1'
def field(name, format, options = {})
  field = IssueCustomField.new({ name: name, field_format: format, is_for_all: true, is_filter: true }.merge(options))
  field.trackers = Tracker.all
  field.save!
end
field('所属区域', 'list', possible_values: %w[华东区 华南区 华北区 西南区])
field('合同编号', 'string')
field('工作量', 'int')
field('验收日期', 'date')
field('风险等级', 'list', possible_values: %w[低 中 高])
