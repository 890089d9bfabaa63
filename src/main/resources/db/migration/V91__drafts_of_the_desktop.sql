-- the name under which the desktop editor of models hands files in; what it sends later under the same name joins the draft
alter table model_draft add column deployment varchar(200);
